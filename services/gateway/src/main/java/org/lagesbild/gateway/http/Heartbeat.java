package org.lagesbild.gateway.http;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.incident.ReportKind;

/** The brokers have the heartbeat: the feed counts as heard from. */
@Serdeable
public record Heartbeat(String submissionId, Instant receivedAt) {

    /** The heartbeat as it stands in the partner's topic. */
    static Report report(String submissionId) {
        return Report.bare("", 1, ReportKind.HEARTBEAT, submissionId, Instant.EPOCH);
    }
}
