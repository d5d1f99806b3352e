package org.lagesbild.risk.local;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.lagesbild.risk.alert.Reported;
import org.lagesbild.risk.evaluation.SeriesKey;
import org.lagesbild.risk.series.Surroundings.Details;
import org.lagesbild.risk.window.Bucket;
import org.lagesbild.risk.window.BucketKey;
import org.lagesbild.risk.window.BucketStore;

/**
 * What a few series hold beyond their daily counts, read from the buckets: how many of their incidents cannot be the same
 * one, by partner within each hour or day, and how many were discovered.
 */
final class BucketDetails {

    private static final int DAYS = 14;
    private static final int WEEK = 7;

    private final BucketStore buckets;
    private final Function<String, List<String>> path;

    BucketDetails(BucketStore buckets, Function<String, List<String>> path) {
        this.buckets = buckets;
        this.path = path;
    }

    /** In the fourteen days before this one. */
    Map<SeriesKey, Details> of(Set<SeriesKey> series, int day) {
        Map<SeriesKey, Found> found = new HashMap<>();
        for (int each = day - DAYS; each < day; each++) {
            buckets.forDay(
                    each,
                    (key, count) -> path.apply(key.area()).forEach(area -> {
                        SeriesKey its = new SeriesKey(area, key.attributes().category());
                        if (series.contains(its)) {
                            found.computeIfAbsent(its, any -> new Found()).add(key, count, day - WEEK);
                        }
                    }));
        }
        Map<SeriesKey, Details> details = new HashMap<>();
        found.forEach((its, sums) -> details.put(
                its,
                new Details(
                        sums.independent(day - DAYS),
                        sums.independent(day - WEEK),
                        sums.independent(day - 1),
                        sums.discovered)));
        return details;
    }

    /** In these days, both inclusive: two partners that tell of one hour may mean one incident, each in another of the areas. */
    long independent(Set<String> areas, String category, int first, int last) {
        Found found = new Found();
        for (int day = first; day <= last; day++) {
            buckets.forDay(day, (key, count) -> {
                if (key.attributes().category().equals(category)
                        && Reported.counts(key.attributes().origin())
                        && path.apply(key.area()).stream().anyMatch(areas::contains)) {
                    found.add(key, count, first);
                }
            });
        }
        return found.independent(first);
    }

    private static final class Found {

        private final Map<Bucket, Map<String, Integer>> partners = new HashMap<>();
        private long discovered;

        /** @param discoveredFrom what was discovered before this day is not told */
        void add(BucketKey key, int count, int discoveredFrom) {
            if (Reported.counts(key.attributes().origin())) {
                partners.computeIfAbsent(key.bucket(), any -> new HashMap<>())
                        .merge(key.attributes().partner(), count, Integer::sum);
            } else if (key.bucket().day() >= discoveredFrom) {
                discovered += count;
            }
        }

        /** From this day on. */
        long independent(int first) {
            long sum = 0;
            for (Map.Entry<Bucket, Map<String, Integer>> bucket : partners.entrySet()) {
                if (bucket.getKey().day() >= first) {
                    sum += bucket.getValue().values().stream()
                            .mapToInt(Integer::intValue)
                            .max()
                            .orElse(0);
                }
            }
            return sum;
        }
    }
}
