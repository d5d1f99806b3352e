package org.lagesbild.publisher.run;

import java.time.Instant;
import org.lagesbild.risk.incident.Report;

/**
 * One report of a run, and whose it is. Its received time is the report's own, since a run alone is believed about that.
 */
public record RecordedReport(String partner, Report report) {

    public Instant receivedAt() {
        return report.receivedAt();
    }
}
