package org.lagesbild.benchmarks.archive;

import java.util.ArrayList;
import java.util.List;
import org.lagesbild.risk.detector.CountDistribution;
import org.lagesbild.risk.evaluation.SeriesKey;

/**
 * A stretch of days on each of which the 28 days up to it brought at least so many incidents, and so many times what the year
 * around them did: seen in hindsight, by whoever has the whole archive before him. Days count from the archive's first Monday.
 *
 * @param first day on which that holds
 * @param last day on which it holds
 * @param peak first day of the highest count
 * @param count in the 28 days up to the peak
 * @param expected what 28 days of the year around bring, those 28 left out
 */
record Rise(SeriesKey series, int first, int last, int peak, int count, double expected) {

    static final int MONTH = 28;

    private static final int HALF_YEAR = 182;
    private static final double LEAST_EXPECTED = 0.1;

    /**
     * What counts as one.
     *
     * @param least incidents in 28 days
     * @param times what the year around brings
     */
    record Size(int least, double times) {}

    /** Those of one series, in order; stretches less than 28 days apart are one. */
    static List<Rise> of(SeriesKey series, int[] daily, Size size) {
        List<Rise> rises = new ArrayList<>();
        for (int day = MONTH - 1; day < daily.length; day++) {
            int count = DaySeries.sum(daily, day - MONTH + 1, day);
            double expected = expected(daily, day, count);
            if (count >= size.least() && count >= size.times() * expected) {
                Rise now = new Rise(series, day, day, day, count, expected);
                int before = rises.size() - 1;
                if (before >= 0 && day - rises.get(before).last <= MONTH) {
                    rises.set(before, rises.get(before).and(now));
                } else {
                    rises.add(now);
                }
            }
        }
        return rises;
    }

    private static double expected(int[] daily, int day, int count) {
        int middle = day - MONTH / 2;
        int from = Math.max(0, middle - HALF_YEAR);
        int to = Math.min(daily.length - 1, middle + HALF_YEAR);
        return (double) MONTH * (DaySeries.sum(daily, from, to) - count) / (to - from + 1 - MONTH);
    }

    private Rise and(Rise later) {
        boolean higher = later.count > count;
        return new Rise(
                series,
                first,
                later.last,
                higher ? later.peak : peak,
                Math.max(count, later.count),
                higher ? later.expected : expected);
    }

    /** Of a count like the peak's or higher, were nothing unusual: what rises are put in order by. */
    double probability() {
        double mean = Math.max(expected, LEAST_EXPECTED);
        return new CountDistribution(mean, mean).tail(count);
    }

    /** Whether an alarm of this day may be of this rise: it was under way, or just over. */
    boolean covers(int day) {
        return day > first - MONTH && day <= last + MONTH / 2;
    }
}
