package org.lagesbild.privacy.time;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * How exactly the time of an incident is kept: the hour, or for sensitive categories the local day. Truncation is
 * idempotent, and never moves a time forward.
 */
public final class TimePrecision {

    /** Whose midnight ends the day. */
    public static final ZoneId LOCAL = ZoneId.of("Europe/Stockholm");

    private TimePrecision() {}

    /**
     * The hour of the instant, or local midnight where {@code sensitive}. Hours are cut in UTC: since 1900 the local
     * offset has been a whole number of hours.
     */
    public static Instant truncate(Instant time, boolean sensitive) {
        return sensitive
                ? time.atZone(LOCAL).toLocalDate().atStartOfDay(LOCAL).toInstant()
                : time.truncatedTo(ChronoUnit.HOURS);
    }
}
