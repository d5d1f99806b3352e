package org.lagesbild.risk.ledger;

import java.time.Instant;
import java.util.List;
import org.lagesbild.risk.incident.Report;

/**
 * A report as the intake took it in: whose it is by its topic, when it was appended, and why it is refused, if it is.
 *
 * @param problems codes of what is wrong; empty where the report is sound
 */
public record Submission(String partner, String sector, Instant receivedAt, List<String> problems, Report report) {

    public Submission {
        problems = List.copyOf(problems);
    }
}
