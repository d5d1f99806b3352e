package org.lagesbild.gateway.http;

import java.util.List;
import org.lagesbild.gateway.cut.Item;
import org.lagesbild.gateway.cut.UnreadableBodyException;
import org.lagesbild.gateway.door.GuardTally;
import org.lagesbild.gateway.read.Gate;
import org.lagesbild.gateway.read.Gate.Sender;
import org.lagesbild.gateway.read.Verdict;
import org.lagesbild.privacy.guard.Finding;

/** The gate, with somebody who counts what its guard found. */
record Gates(Gate gate, GuardTally tally) {

    Verdict check(Item item, Sender sender) {
        Verdict verdict = gate.check(item, sender);
        if (verdict instanceof Verdict.Refused refused) {
            tally.count(refused.findings());
        }
        return verdict;
    }

    /** The same where the body as a whole can not be read. */
    void count(UnreadableBodyException unreadable) {
        List<Finding> findings = unreadable.reasons().stream()
                .map(reason -> new Finding(reason.code(), reason.field()))
                .toList();
        tally.count(findings);
    }
}
