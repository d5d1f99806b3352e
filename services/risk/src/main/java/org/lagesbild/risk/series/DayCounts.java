package org.lagesbild.risk.series;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lagesbild.risk.evaluation.SeriesKey;

/**
 * What was reported of each series on each of the last days, by sector: what tests are made of. One incident more costs
 * one step in each area that it lies in.
 */
public final class DayCounts {

    /** Fourteen weeks: as long as the longest window that is scored, whole weeks, and the running day. */
    public static final int DAYS = 98;

    private final Map<SeriesKey, TreeMap<Integer, TreeMap<String, Integer>>> series = new HashMap<>();
    /** Where something was reported, by day: what is forgotten when the day is too old. */
    private final TreeMap<Integer, Map<SeriesKey, Integer>> byDay = new TreeMap<>();

    public void add(SeriesKey key, String sector, int day, int amount) {
        TreeMap<Integer, TreeMap<String, Integer>> days = series.computeIfAbsent(key, any -> new TreeMap<>());
        TreeMap<String, Integer> sectors = days.computeIfAbsent(day, any -> new TreeMap<>());
        sectors.merge(sector, amount, DayCounts::sum);
        byDay.computeIfAbsent(day, any -> new HashMap<>()).merge(key, amount, DayCounts::sum);
        if (sectors.isEmpty()) {
            days.remove(day);
        }
        if (days.isEmpty()) {
            series.remove(key);
        }
    }

    private static @Nullable Integer sum(Integer before, Integer more) {
        int sum = before + more;
        return sum == 0 ? null : Integer.valueOf(sum);
    }

    /** In the local days from {@code first} up to and including {@code last}. */
    public long of(SeriesKey key, int first, int last) {
        long sum = 0;
        for (TreeMap<String, Integer> sectors :
                days(key).subMap(first, true, last, true).values()) {
            for (int count : sectors.values()) {
                sum += count;
            }
        }
        return sum;
    }

    public SortedMap<String, Long> bySector(SeriesKey key, int first, int last) {
        TreeMap<String, Long> sums = new TreeMap<>();
        days(key)
                .subMap(first, true, last, true)
                .values()
                .forEach(sectors -> sectors.forEach((sector, count) -> sums.merge(sector, (long) count, Long::sum)));
        return sums;
    }

    public SortedMap<Integer, Long> byDay(SeriesKey key, int first, int last) {
        TreeMap<Integer, Long> sums = new TreeMap<>();
        days(key)
                .subMap(first, true, last, true)
                .forEach((day, sectors) -> sums.put(
                        day,
                        sectors.values().stream().mapToLong(Integer::longValue).sum()));
        return sums;
    }

    private TreeMap<Integer, TreeMap<String, Integer>> days(SeriesKey key) {
        return series.getOrDefault(key, new TreeMap<>());
    }

    /** The series of which anything was reported in these days, both inclusive; in no order, and some of them twice. */
    public void forActive(int first, int last, Consumer<SeriesKey> each) {
        byDay.subMap(first, true, last, true)
                .values()
                .forEach(keys -> keys.keySet().forEach(each));
    }

    /** Lets go of all days before this one. */
    public void forget(int before) {
        for (Map<SeriesKey, Integer> keys : byDay.headMap(before).values()) {
            keys.keySet().forEach(key -> {
                TreeMap<Integer, TreeMap<String, Integer>> days = days(key);
                days.headMap(before).clear();
                if (days.isEmpty()) {
                    series.remove(key);
                }
            });
        }
        byDay.headMap(before).clear();
    }
}
