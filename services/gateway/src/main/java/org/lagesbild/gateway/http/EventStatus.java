package org.lagesbild.gateway.http;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagesbild.gateway.episode.EpisodeBody;
import org.lagesbild.risk.incident.ReportKind;
import org.lagesbild.risk.ledger.LedgerState;
import org.lagesbild.risk.ledger.Outcome;

/**
 * What its publisher may know of an event.
 *
 * @param state where it stands in the ledger
 * @param revision that the ledger holds; 0 where none
 * @param counted null where it counts nowhere
 * @param alerts in which it counts, the oldest first; null where that can not be told now
 * @param submissions the last eight, oldest first, each with its own outcome
 */
@Serdeable
public record EventStatus(
        String eventId,
        LedgerState state,
        long revision,
        @Nullable Place counted,
        @Nullable List<EpisodeBody> alerts,
        List<Step> submissions) {

    /**
     * Where it counts, as exactly as it is kept.
     *
     * @param day local date on which it happened
     * @param views areas whose views hold it, the finest first
     */
    @Serdeable
    public record Place(String area, String category, LocalDate day, List<String> views) {}

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
