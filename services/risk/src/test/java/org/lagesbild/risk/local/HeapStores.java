package org.lagesbild.risk.local;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;
import org.lagesbild.risk.coverage.Feed;
import org.lagesbild.risk.evaluation.SeriesKey;
import org.lagesbild.risk.series.ModelStore;
import org.lagesbild.risk.series.SeriesModel;
import org.lagesbild.risk.window.Bucket;
import org.lagesbild.risk.window.BucketKey;
import org.lagesbild.risk.window.BucketStore;
import org.lagesbild.risk.window.Now;

/** Stores in the heap, so that the arithmetic is tested without Kafka. */
final class HeapStores implements LocalStores, BucketStore {

    private final TreeMap<Bucket, Map<BucketKey, Integer>> cells =
            new TreeMap<>(Comparator.comparingInt(Bucket::day).thenComparingInt(Bucket::hour));
    private final Map<String, Tally> tallies = new HashMap<>();
    private final Map<String, Map<String, Feed>> feeds = new HashMap<>();
    final Map<SeriesKey, byte[]> models = new TreeMap<>();
    private @Nullable Now now;

    @Override
    public BucketStore buckets() {
        return this;
    }

    @Override
    public void add(BucketKey key, int amount) {
        cells.computeIfAbsent(key.bucket(), any -> new HashMap<>())
                .merge(key, amount, (before, more) -> before + more == 0 ? null : before + more);
    }

    @Override
    public void remove(BucketKey key) {
        cells.getOrDefault(key.bucket(), new HashMap<>()).remove(key);
    }

    @Override
    public void forDay(int day, ObjIntConsumer<BucketKey> each) {
        Bucket first = new Bucket(day, Integer.MIN_VALUE);
        Bucket after = new Bucket(day + 1, Integer.MIN_VALUE);
        copies(List.copyOf(cells.subMap(first, after).values())).forEach(each::accept);
    }

    @Override
    public void forHour(int day, int hour, ObjIntConsumer<BucketKey> each) {
        Map.copyOf(cells.getOrDefault(new Bucket(day, hour), Map.of())).forEach(each::accept);
    }

    @Override
    public void forAll(ObjIntConsumer<BucketKey> each) {
        copies(List.copyOf(cells.values())).forEach(each::accept);
    }

    private static Map<BucketKey, Integer> copies(List<Map<BucketKey, Integer>> buckets) {
        Map<BucketKey, Integer> all = new HashMap<>();
        new ArrayList<>(buckets).forEach(all::putAll);
        return all;
    }

    @Override
    public @Nullable Now now() {
        return now;
    }

    @Override
    public void now(Now next) {
        now = next;
    }

    @Override
    public void tally(String area, Tally tally) {
        tallies.put(area, tally);
    }

    @Override
    public void forTallies(BiConsumer<String, Tally> each) {
        tallies.forEach((area, tally) -> each.accept(area, new Tally(tally.asOf(), tally.live())));
    }

    @Override
    public void feed(String tenant, String partner, Feed feed) {
        feeds.computeIfAbsent(tenant, any -> new HashMap<>()).put(partner, feed);
    }

    @Override
    public void forFeeds(FeedConsumer each) {
        feeds.forEach((tenant, partners) -> partners.forEach((partner, feed) -> each.accept(tenant, partner, feed)));
    }

    @Override
    public ModelStore models() {
        return new ModelStore() {
            @Override
            public void put(SeriesKey series, SeriesModel model) {
                models.put(series, model.toBytes());
            }

            @Override
            public void forEach(BiConsumer<SeriesKey, SeriesModel> each) {
                models.forEach((series, bytes) -> each.accept(series, SeriesModel.fromBytes(bytes)));
            }
        };
    }

    int cellCount() {
        return cells.values().stream().mapToInt(Map::size).sum();
    }
}
