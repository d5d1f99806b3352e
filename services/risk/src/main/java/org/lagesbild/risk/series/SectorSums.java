package org.lagesbild.risk.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lagesbild.risk.detector.CountDistribution;
import org.lagesbild.risk.evaluation.SectorShare;
import org.lagesbild.risk.evaluation.SeriesKey;

/**
 * What each kind of partner saw in an area in 28 days, over several categories, held against its own part of what was
 * expected: the part that it had of each category in the municipality before these days.
 */
final class SectorSums {

    private static final double LEAST_PROBABILITY = 1e-300;

    private final DayCounts counts;
    private final Midnight midnight;
    private final TreeMap<String, Sum> sums = new TreeMap<>();

    SectorSums(DayCounts counts, Midnight midnight) {
        this.counts = counts;
        this.midnight = midnight;
    }

    /** Categories scatter on their own: their means add up, and so do their variances. */
    private record Sum(double mean, double variance, long month, long week) {

        static final Sum NONE = new Sum(0, 0, 0, 0);

        Sum plus(Sum other) {
            return new Sum(mean + other.mean, variance + other.variance, month + other.month, week + other.week);
        }
    }

    void add(SeriesKey series, Outlook outlook) {
        SortedMap<String, Long> month = counts.bySector(series, midnight.monthFrom(), midnight.yesterday());
        SortedMap<String, Long> week = counts.bySector(series, midnight.weekFrom(), midnight.yesterday());
        SortedMap<String, Long> usual = counts.bySector(
                new SeriesKey(midnight.municipality(), series.category()),
                midnight.day() - DayCounts.DAYS,
                midnight.monthFrom() - 1);
        TreeSet<String> sectors = new TreeSet<>(usual.keySet());
        sectors.addAll(month.keySet());
        double all = usual.values().stream().mapToLong(Long::longValue).sum() + sectors.size();
        for (String sector : sectors) {
            double mean = outlook.month() * (usual.getOrDefault(sector, 0L) + 1) / all;
            double variance = outlook.week().factor() * mean
                    + mean * mean * outlook.week().uncertainty();
            Sum sum = new Sum(mean, variance, month.getOrDefault(sector, 0L), week.getOrDefault(sector, 0L));
            sums.put(sector, sums.getOrDefault(sector, Sum.NONE).plus(sum));
        }
    }

    /** Of those that reported anything in the 28 days, sorted. */
    List<SectorShare> shares() {
        List<SectorShare> shares = new ArrayList<>();
        for (Map.Entry<String, Sum> each : sums.entrySet()) {
            Sum sum = each.getValue();
            if (sum.month() > 0) {
                double tail = new CountDistribution(sum.mean(), sum.variance()).tail(sum.month());
                shares.add(new SectorShare(
                        each.getKey(),
                        sum.week(),
                        Math.max(LEAST_PROBABILITY, tail),
                        new SectorShare.Month(sum.month(), sum.mean(), sum.variance())));
            }
        }
        return shares;
    }
}
