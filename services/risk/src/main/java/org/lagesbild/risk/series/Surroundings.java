package org.lagesbild.risk.series;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lagesbild.risk.evaluation.SeriesKey;

/** What a test must know beside its counts. */
public interface Surroundings {

    /** The categories, sorted, for which an expected feed was silent in these local days, both inclusive. */
    List<String> missing(String municipality, int first, int last);

    /** Whole weeks, before this day, since the newest source of the category was enrolled. */
    int sourceWeeks(String municipality, String category, int day);

    /** More about these series in the fourteen days before this one. */
    Map<SeriesKey, Details> details(Set<SeriesKey> series, int day);

    /** Lower bound of what was reported in any of these areas, in these local days, that cannot be the same incident. */
    long independent(Set<String> areas, String category, int first, int last);

    /**
     * @param fortnight lower bound of the reported incidents that cannot be the same one
     * @param week the same of the last seven days
     * @param lastDay the same of the last day
     * @param discovered in the seven days
     */
    record Details(long fortnight, long week, long lastDay, long discovered) {

        public static final Details NONE = new Details(0, 0, 0, 0);
    }
}
