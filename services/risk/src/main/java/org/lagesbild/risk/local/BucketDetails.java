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

    private static final int DAYS = 7;

    private final BucketStore buckets;
    private final Function<String, List<String>> path;

    BucketDetails(BucketStore buckets, Function<String, List<String>> path) {
        this.buckets = buckets;
        this.path = path;
    }

    /** In the seven days before this one. */
    Map<SeriesKey, Details> of(Set<SeriesKey> series, int day) {
        Map<SeriesKey, Found> found = new HashMap<>();
        for (int each = day - DAYS; each < day; each++) {
            buckets.forDay(
                    each,
                    (key, count) -> path.apply(key.area()).forEach(area -> {
                        SeriesKey its = new SeriesKey(area, key.attributes().category());
                        if (series.contains(its)) {
                            found.computeIfAbsent(its, any -> new Found()).add(key, count);
                        }
                    }));
        }
        Map<SeriesKey, Details> details = new HashMap<>();
        found.forEach((its, sums) -> details.put(its, sums.details(day - 1)));
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
                    found.add(key, count);
                }
            });
        }
        return found.details(last).week();
    }

    private static final class Found {

        private final Map<Bucket, Map<String, Integer>> partners = new HashMap<>();
        private long discovered;

        void add(BucketKey key, int count) {
            if (Reported.counts(key.attributes().origin())) {
                partners.computeIfAbsent(key.bucket(), any -> new HashMap<>())
                        .merge(key.attributes().partner(), count, Integer::sum);
            } else {
                discovered += count;
            }
        }

        Details details(int lastDay) {
            long week = 0;
            long last = 0;
            for (Map.Entry<Bucket, Map<String, Integer>> bucket : partners.entrySet()) {
                int least = bucket.getValue().values().stream()
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(0);
                week += least;
                last += bucket.getKey().day() == lastDay ? least : 0;
            }
            return new Details(week, last, discovered);
        }
    }
}
