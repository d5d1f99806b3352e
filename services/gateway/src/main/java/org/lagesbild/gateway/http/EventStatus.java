package org.lagesbild.gateway.http;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.lagesbild.risk.incident.ReportKind;
import org.lagesbild.risk.ledger.LedgerState;
import org.lagesbild.risk.ledger.Outcome;

/**
 * What its publisher may know of an event.
 *
 * @param state where it stands in the ledger
 * @param revision that the ledger holds; 0 where none
 * @param submissions the last eight, oldest first, each with its own outcome
 */
@Serdeable
public record EventStatus(String eventId, LedgerState state, long revision, List<Step> submissions) {

    /** One submission of the event. */
    @Serdeable
    public record Step(
            String submissionId,
            ReportKind kind,
            long revision,
            Outcome outcome,
            Instant receivedAt,
            List<ItemProblem> problems) {}
}
