package org.lagesbild.risk.score;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a score is made of: an area's own past, and what was expected of it. Whole numbers and whole local days only, so
 * that a rebuild comes to the same bytes.
 *
 * @param inhabitants the only denominator there is
 * @param categories those of which anything is expected; any order
 * @param corroboration what each sector saw in 28 days, held against its own past
 */
public record AreaHistory(String area, long inhabitants, List<Series> categories, Corroboration corroboration) {

    public AreaHistory {
        categories = categories.stream()
                .sorted(Comparator.comparing(Series::category))
                .toList();
    }

    /**
     * One category in this area.
     *
     * @param reported incidents by local day (days since 1970-01-01) without what was discovered
     *     ({@link org.lagesbild.risk.alert.Reported}); as many days back as {@link Scoring#daysNeeded}, days without any
     *     may be left out, and so may older ones
     * @param since the first local day of which everything is in {@code reported}: when the category's sources began, or
     *     where the days that are kept begin. Before it nothing is counted and nothing expected
     * @param expectedPerDay the detector's forecast of the running week, by day; above 0
     */
    public record Series(String category, SortedMap<Integer, Long> reported, int since, double expectedPerDay) {

        public Series {
            reported = Collections.unmodifiableSortedMap(new TreeMap<>(reported));
            if (!(expectedPerDay > 0)) {
                throw new IllegalArgumentException("something is always expected, though it may be little");
            }
        }

        /** How many whole days up to this one are known, at most so many. */
        int known(int lastDay, int most) {
            return Math.max(1, Math.min(most, lastDay - since + 1));
        }
    }
}
