package org.lagesbild.messaging.run;

import java.time.Instant;
import java.util.List;

/**
 * A recorded replay or story. While it lasts, the received times in its partners' reports are believed, and the hours of
 * the log are its own.
 *
 * @param kind {@code polisen} or {@code story}
 * @param source SHA-256 of the replayed files, or the story's name
 * @param partners whose received times are believed
 * @param end the run's last instant, after the shift
 * @param doneUntil the last local midnight whose ticks are written; the epoch where none
 */
public record Run(
        String kind,
        String source,
        long seed,
        List<String> partners,
        Instant end,
        int shiftWeeks,
        Instant doneUntil,
        boolean finished) {

    public Run {
        partners = List.copyOf(partners);
    }
}
