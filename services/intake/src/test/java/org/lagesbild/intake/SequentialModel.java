package org.lagesbild.intake;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lagesbild.messaging.rules.Generalisation;
import org.lagesbild.messaging.rules.ReportRules;
import org.lagesbild.messaging.rules.Rights;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.risk.incident.Incident;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.ledger.Ledger;
import org.lagesbild.risk.ledger.LedgerEntry;
import org.lagesbild.risk.ledger.Submission;

/** What is true after all reports of one partner, one after the other, in one thread and in memory. */
final class SequentialModel {

    private final ReportRules rules = new ReportRules(Vocabularies.taxonomy(), Vocabularies.areas());
    private final Map<String, LedgerEntry> ledger = new HashMap<>();
    private final String partner;
    private final Rights rights;

    SequentialModel(String partner, Rights rights) {
        this.partner = partner;
        this.rights = rights;
    }

    void apply(Report report, Instant appended) {
        List<String> problems = rules.check(report, rights, appended).stream()
                .map(finding -> finding.code().code())
                .toList();
        Report kept = problems.isEmpty()
                ? Generalisation.apply(report, Vocabularies.taxonomy())
                : Generalisation.refused(report);
        Submission submission = new Submission(partner, rights.sector(), appended, problems, kept);
        ledger.compute(
                partner + "/" + kept.eventId(),
                (key, held) -> Ledger.apply(held, submission).entry());
    }

    Map<String, Incident> incidents() {
        Map<String, Incident> incidents = new HashMap<>();
        ledger.forEach((key, entry) -> {
            if (entry.incident() != null) {
                incidents.put(key, entry.incident());
            }
        });
        return incidents;
    }
}
