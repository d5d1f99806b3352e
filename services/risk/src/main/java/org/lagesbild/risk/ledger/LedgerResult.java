package org.lagesbild.risk.ledger;

import java.util.List;
import org.lagesbild.risk.change.Change;

/**
 * What the ledger made of one submission.
 *
 * @param entry what it remembers from now on
 * @param changes what aggregates have to learn, in this order: minus the old, plus the new
 */
public record LedgerResult(LedgerEntry entry, List<Change.Count> changes, Outcome outcome) {

    public LedgerResult {
        changes = List.copyOf(changes);
    }
}
