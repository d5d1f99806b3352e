package org.lagesbild.risk.week;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.lagesbild.risk.evaluation.SeriesKey;

/**
 * A person has said that the last weeks of a series are its new usual ones. Written once, with the counts that the level
 * was made of: some of these weeks were not settled yet, and what was accepted must stay the same whatever is corrected
 * later.
 *
 * @param counts what was reported in each of the last eight closed weeks, by week, without those in which an expected feed
 *     was silent; at least one
 */
public record AcceptedLevel(SeriesKey series, NavigableMap<Integer, Long> counts) implements WeekRecord {

    /** Before area, category and the last of the weeks in the key of such a record. */
    public static final String KEY = "@accepted/";

    public AcceptedLevel {
        counts = Collections.unmodifiableNavigableMap(new TreeMap<>(counts));
        if (counts.isEmpty()) {
            throw new IllegalArgumentException("a level is made of some weeks");
        }
    }

    @Override
    public WeekState state() {
        return WeekState.ACCEPTED;
    }
}
