package org.lagesbild.risk.week;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.lagesbild.risk.evaluation.SeriesKey;

/**
 * All that the detector ever learns of one municipality's ISO week: written once, at the end of the guard of four weeks,
 * even where nothing happened, and never again. A model is a fold over these records, so that it is the same after a
 * rebuild, whatever was corrected later and however much of the log is left.
 *
 * @param state SETTLED, or IMPORTED where the week was counted elsewhere
 * @param missing sorted categories for which an expected feed was silent: their counts are lower bounds and not learnt
 * @param reported incidents by the public, staff or sensors; none is zero
 */
public record SettledWeek(WeekState state, List<String> missing, NavigableMap<SeriesKey, Long> reported)
        implements WeekRecord {

    /** Before the municipality's code in the key of such a record. */
    public static final String KEY = "@settled/";

    public SettledWeek {
        missing = List.copyOf(missing);
        reported = Collections.unmodifiableNavigableMap(new TreeMap<>(reported));
    }

    public static SettledWeek of(WeekState state, List<String> missing, Map<SeriesKey, Long> reported) {
        return new SettledWeek(state, missing, new TreeMap<>(reported));
    }

    /** Whether the series' count is a lower bound. */
    public boolean missing(SeriesKey series) {
        return Collections.binarySearch(missing, series.category()) >= 0;
    }
}
