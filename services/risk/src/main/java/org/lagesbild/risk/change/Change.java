package org.lagesbild.risk.change;

import java.time.Instant;
import org.lagesbild.risk.evaluation.SeriesKey;
import org.lagesbild.risk.incident.Incident;
import org.lagesbild.risk.week.SettledWeek;

/**
 * One record of the log that all aggregates are made of: plus or minus one incident, an hour that has begun, a sign of
 * life of a feed, who is enrolled, a week of the past, or a level that was accepted.
 * Views have no other input, so that they can be rebuilt from it alone.
 */
public sealed interface Change {

    /**
     * One incident more (+1) or fewer (-1).
     *
     * @param receivedAt when the report behind this change was received
     */
    record Count(int sign, ChangeReason reason, Instant receivedAt, Incident incident) implements Change {

        public Count {
            if (sign != 1 && sign != -1) {
                throw new IllegalArgumentException("sign must be +1 or -1");
            }
        }
    }

    /** The hour beginning at {@code hour} has begun. */
    record Tick(Instant hour) implements Change {}

    /** A partner's feed was alive; {@code area} is the municipality, county or riket that this record is keyed by. */
    record Heard(String partner, String sector, String area, Instant at) implements Change {}

    /**
     * One week of a municipality as it was counted before the backbone was there; taken up where nothing else stands.
     *
     * @param week ISO weeks since the week of 1970-01-01
     */
    record Imported(String municipality, int week, SettledWeek counts) implements Change {}

    /**
     * A person says that the last weeks of a series are its new usual ones.
     *
     * @param at when it was said
     */
    record Accepted(String municipality, SeriesKey series, Instant at) implements Change {}

    /**
     * A partner is expected to report from the area, with at most this silence in between; 0 hours: no longer.
     *
     * @param since from when on it is expected
     */
    record Enrolled(String partner, String sector, String area, int expectedGapHours, Instant since)
            implements Change {}
}
