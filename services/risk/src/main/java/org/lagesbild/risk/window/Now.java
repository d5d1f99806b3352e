package org.lagesbild.risk.window;

import java.time.Instant;
import org.lagesbild.risk.time.Stockholm;

/**
 * The running hour of the log, which a tick has begun, with its local day and ISO week. The only clock that windows know.
 *
 * @param hour whole hours since the epoch
 * @param day local days since 1970-01-01
 * @param week ISO weeks since the week of 1970-01-01
 */
public record Now(int hour, int day, int week) {

    public static Now at(Instant tick) {
        return ofHour(Stockholm.hourOf(tick));
    }

    static Now ofHour(int hour) {
        int day = Stockholm.dayOfHour(hour);
        return new Now(hour, day, Stockholm.weekOf(day));
    }

    /** The hour after this one. */
    public Now next() {
        return ofHour(hour + 1);
    }

    public Instant instant() {
        return Stockholm.startOfHour(hour);
    }
}
