package org.lagesbild.benchmarks.archive;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.lagesbild.risk.evaluation.SeriesKey;

/**
 * The days on whose morning somebody alarmed on a series that was not alarmed on already.
 *
 * @param days by series, sorted, from the archive's first Monday
 */
record Alarms(String name, Map<SeriesKey, List<Integer>> days) {

    Alarms {
        days = Map.copyOf(days);
    }

    int number() {
        return days.values().stream().mapToInt(List::size).sum();
    }

    /** The first one of the rise. */
    OptionalInt first(Rise rise) {
        return days.getOrDefault(rise.series(), List.of()).stream()
                .mapToInt(Integer::intValue)
                .filter(rise::covers)
                .findFirst();
    }

    /** Those from this day on. */
    Alarms from(int day) {
        Map<SeriesKey, List<Integer>> later = new TreeMap<>();
        days.forEach((series, all) -> {
            List<Integer> left = all.stream().filter(each -> each >= day).toList();
            if (!left.isEmpty()) {
                later.put(series, left);
            }
        });
        return new Alarms(name, later);
    }
}
