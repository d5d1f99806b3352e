package org.lagesbild.publisher.feed;

import java.time.Instant;
import java.time.LocalDate;
import org.lagesbild.publisher.run.LocalDays;

/**
 * What becomes of events that were published and stand in the table no more. Nothing, unless asked for: a table may be
 * of one week only, or cut short.
 *
 * @param retract whether they are taken back
 * @param from the first local day that the table covers
 * @param to the last local day that the table covers
 * @param atMost where there are more, none is taken back, and nothing published
 */
public record Missing(boolean retract, LocalDate from, LocalDate to, int atMost) {

    /** They stand. */
    public static final Missing STANDS = new Missing(false, LocalDate.MIN, LocalDate.MAX, 0);

    boolean covers(Instant occurredAt) {
        LocalDate day = LocalDays.of(occurredAt);
        return retract && !day.isBefore(from) && !day.isAfter(to);
    }
}
