package org.lagesbild.gateway.http;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.lagesbild.messaging.rules.Generalisation;
import org.lagesbild.risk.incident.Certainty;
import org.lagesbild.risk.incident.Origin;
import org.lagesbild.risk.incident.Precision;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.incident.ReportKind;
import org.lagesbild.risk.incident.Scope;
import org.lagesbild.risk.incident.Severity;

/** The brokers have the heartbeat: the feed counts as heard from. */
@Serdeable
public record Heartbeat(String submissionId, Instant receivedAt) {

    /** The heartbeat as it stands in the partner's topic. */
    static Report report(String submissionId) {
        return new Report(
                "",
                1,
                ReportKind.HEARTBEAT,
                "",
                "",
                Instant.EPOCH,
                Precision.UNKNOWN,
                "",
                Severity.UNKNOWN,
                Origin.UNKNOWN,
                Certainty.UNKNOWN,
                List.of(),
                Scope.UNKNOWN,
                submissionId,
                Instant.EPOCH,
                Generalisation.POLICY_VERSION);
    }
}
