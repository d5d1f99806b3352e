package org.lagesbild.benchmarks.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lagesbild.benchmarks.detector.Method;
import org.lagesbild.risk.evaluation.SeriesKey;

/**
 * What a detector of the field would have alarmed on, were it run each Monday on the week that closed, with as many alarms as
 * somebody else: its level is whatever gives so many. It too keeps quiet under three incidents in 28 days, and an alarm within
 * four weeks of another one is the same.
 */
final class YardstickAlarms {

    private static final int FEWEST = 3;
    private static final int MONTH_WEEKS = 4;

    private final DaySeries archive;
    private final int firstWeek;

    /** @param firstWeek from which on it is run, from 1 */
    YardstickAlarms(DaySeries archive, int firstWeek) {
        this.archive = archive;
        this.firstWeek = firstWeek;
    }

    private record Scored(SeriesKey series, int week, double score, long count) {

        /** Among equals, of which EARS has many, the higher count comes first. */
        static final Comparator<Scored> MOST_UNUSUAL = Comparator.comparingDouble(Scored::score)
                .thenComparing(Comparator.comparingLong(Scored::count).reversed())
                .thenComparingInt(Scored::week)
                .thenComparing(Scored::series);
    }

    Alarms of(Method method, int number) {
        List<Scored> scored = new ArrayList<>();
        archive.counts().keySet().forEach(series -> score(method, series, scored));
        scored.sort(Scored.MOST_UNUSUAL);
        Map<SeriesKey, TreeSet<Integer>> weeks = new TreeMap<>();
        int opened = 0;
        for (Scored each : scored) {
            TreeSet<Integer> its = weeks.computeIfAbsent(each.series(), any -> new TreeSet<>());
            int before = openings(its).size();
            its.add(each.week());
            opened += openings(its).size() - before;
            if (opened > number) {
                its.remove(each.week());
                break;
            }
        }
        Map<SeriesKey, List<Integer>> days = new TreeMap<>();
        weeks.values().removeIf(TreeSet::isEmpty);
        weeks.forEach((series, its) -> days.put(series, openings(its)));
        return new Alarms(method.name(), days);
    }

    private void score(Method method, SeriesKey series, List<Scored> scored) {
        long[] weekly = archive.weekly(series);
        for (int week = firstWeek; week <= weekly.length; week++) {
            long month = 0;
            for (int back = 0; back < MONTH_WEEKS; back++) {
                month += weekly[week - 1 - back];
            }
            if (weekly[week - 1] > 0 && month >= FEWEST) {
                double score = method.scores(weekly, week, week)[0];
                scored.add(new Scored(series, week, score, weekly[week - 1]));
            }
        }
    }

    /** The Mondays after those weeks before which it was quiet for four. */
    private static List<Integer> openings(TreeSet<Integer> weeks) {
        List<Integer> days = new ArrayList<>();
        int last = Integer.MIN_VALUE / 2;
        for (int week : weeks) {
            if (week - last > MONTH_WEEKS) {
                days.add(week * DaySeries.WEEK);
            }
            last = week;
        }
        return days;
    }
}
