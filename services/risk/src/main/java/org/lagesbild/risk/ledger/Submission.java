package org.lagesbild.risk.ledger;

import java.time.Instant;
import java.util.List;
import org.lagesbild.risk.incident.Report;

/**
 * A report as the intake took it in: whose it is by its topic, when it was appended, and why it is refused, if it is.
 *
 * @param problems codes of what is wrong; empty where the report may be taken
 * @param later whether the problems are not the report's: it is not taken now, and may come again as it is
 */
public record Submission(
        String partner, String sector, Instant receivedAt, List<String> problems, Report report, boolean later) {

    public Submission {
        problems = List.copyOf(problems);
        if (later && problems.isEmpty()) {
            throw new IllegalArgumentException("whoever has to come again must be told why");
        }
    }

    /** One that is taken, or refused where there are problems. */
    public Submission(String partner, String sector, Instant receivedAt, List<String> problems, Report report) {
        this(partner, sector, receivedAt, problems, report, false);
    }

    /** One that has to come again later, for this reason alone. */
    public static Submission later(String partner, String sector, Instant receivedAt, String why, Report report) {
        return new Submission(partner, sector, receivedAt, List.of(why), report, true);
    }
}
