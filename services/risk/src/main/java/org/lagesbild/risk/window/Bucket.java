package org.lagesbild.risk.window;

import org.lagesbild.risk.incident.Incident;
import org.lagesbild.risk.incident.Precision;
import org.lagesbild.risk.time.Stockholm;

/**
 * The smallest stretch of time that is counted apart: one hour, or one local day where the hour is not kept.
 *
 * @param day local days since 1970-01-01
 * @param hour whole hours since the epoch, or {@link #WHOLE_DAY}
 */
public record Bucket(int day, int hour) {

    public static final int WHOLE_DAY = -1;

    /** The bucket in which the incident lies. */
    public static Bucket of(Incident incident) {
        int day = Stockholm.dayOf(incident.occurredAt());
        int hour = incident.precision() == Precision.DAY ? WHOLE_DAY : Stockholm.hourOf(incident.occurredAt());
        return new Bucket(day, hour);
    }

    public boolean wholeDay() {
        return hour == WHOLE_DAY;
    }
}
