package org.lagesbild.riskview.state;

import java.time.Instant;
import java.util.function.BiConsumer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;
import org.lagesbild.risk.coverage.Feed;
import org.lagesbild.risk.local.LocalStores;
import org.lagesbild.risk.local.Tally;
import org.lagesbild.risk.series.ModelStore;
import org.lagesbild.risk.window.BucketStore;
import org.lagesbild.risk.window.Now;

/** The stores of local views: in memory, each with a changelog; their names are state and never change. */
public final class StreamsStores implements LocalStores {

    public static final String BUCKETS = "buckets";
    public static final String TALLIES = "tallies";
    public static final String FEEDS = "feeds";
    public static final String CLOCK = "clock";
    public static final String MODELS = "models";

    private static final String TICK = "tick";
    private static final String RECEIVED = "received";
    private static final char SEPARATOR = '|';

    private final KeyValueStore<Bytes, Integer> buckets;
    private final KeyValueStore<String, Tally> tallies;
    private final KeyValueStore<String, Feed> feeds;
    private final KeyValueStore<String, Long> clock;
    private final KeyValueStore<String, byte[]> models;

    public StreamsStores(ProcessingContext context) {
        this.buckets = context.getStateStore(BUCKETS);
        this.tallies = context.getStateStore(TALLIES);
        this.feeds = context.getStateStore(FEEDS);
        this.clock = context.getStateStore(CLOCK);
        this.models = context.getStateStore(MODELS);
    }

    public static StoreBuilder<KeyValueStore<Bytes, Integer>> bucketsBuilder() {
        return Stores.keyValueStoreBuilder(DailyStore.named(BUCKETS), Serdes.Bytes(), Serdes.Integer());
    }

    public static StoreBuilder<KeyValueStore<String, Tally>> talliesBuilder() {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(TALLIES), Serdes.String(), Tallies.SERDE);
    }

    public static StoreBuilder<KeyValueStore<String, Feed>> feedsBuilder() {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(FEEDS), Serdes.String(), Feeds.SERDE);
    }

    public static StoreBuilder<KeyValueStore<String, Long>> clockBuilder() {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(CLOCK), Serdes.String(), Serdes.Long());
    }

    public static StoreBuilder<KeyValueStore<String, byte[]>> modelsBuilder() {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(MODELS), Serdes.String(), Serdes.ByteArray());
    }

    @Override
    public ModelStore models() {
        return new ModelStates(models);
    }

    @Override
    public BucketStore buckets() {
        return new StreamsBuckets(buckets);
    }

    @Override
    public @Nullable Now now() {
        Long tick = clock.get(TICK);
        return tick == null ? null : Now.at(Instant.ofEpochMilli(tick));
    }

    @Override
    public void now(Now now) {
        clock.put(TICK, now.instant().toEpochMilli());
    }

    /** When the last change was received that the views hold; the epoch before the first. */
    public Instant received() {
        Long received = clock.get(RECEIVED);
        return received == null ? Instant.EPOCH : Instant.ofEpochMilli(received);
    }

    public void received(Instant at) {
        clock.put(RECEIVED, at.toEpochMilli());
    }

    @Override
    public void tally(String area, Tally tally) {
        tallies.put(area, tally);
    }

    @Override
    public void forTallies(BiConsumer<String, Tally> each) {
        try (KeyValueIterator<String, Tally> all = tallies.all()) {
            all.forEachRemaining(entry -> each.accept(entry.key, entry.value));
        }
    }

    @Override
    public void feed(String tenant, String partner, Feed feed) {
        feeds.put(tenant + SEPARATOR + partner, feed);
    }

    @Override
    public void forFeeds(FeedConsumer each) {
        try (KeyValueIterator<String, Feed> all = feeds.all()) {
            all.forEachRemaining(entry -> {
                int split = entry.key.indexOf(SEPARATOR);
                each.accept(entry.key.substring(0, split), entry.key.substring(split + 1), entry.value);
            });
        }
    }
}
