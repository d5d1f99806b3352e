package org.lagesbild.risk.week;

import java.util.List;
import org.lagesbild.risk.view.Reasons;

/**
 * One area's counts of one ISO week, kept for years when the changes they were made of are gone.
 *
 * @param missingFeed an expected partner was silent in that week, so that the counts are a lower bound
 * @param reasons counters of the changes of events of that week
 * @param counts sorted by category, then sector; none is zero
 */
public record WeekCount(WeekState state, boolean missingFeed, Reasons reasons, List<CategoryCount> counts)
        implements WeekRecord {

    public WeekCount {
        counts = List.copyOf(counts);
    }

    /** Incidents of one category reported by one sector in that week. */
    public record CategoryCount(String category, String sector, long count) {}
}
