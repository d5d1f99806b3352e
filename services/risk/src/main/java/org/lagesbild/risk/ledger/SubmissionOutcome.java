package org.lagesbild.risk.ledger;

import java.time.Instant;
import java.util.List;
import org.lagesbild.risk.incident.ReportKind;

/**
 * What became of one submission, apart from where its event stands: a duplicate must not hide that the event counts.
 *
 * @param problems codes; empty unless REJECTED or RETRY
 */
public record SubmissionOutcome(
        String submissionId,
        ReportKind kind,
        long revision,
        Outcome outcome,
        Instant receivedAt,
        List<String> problems) {

    public SubmissionOutcome {
        problems = List.copyOf(problems);
    }
}
