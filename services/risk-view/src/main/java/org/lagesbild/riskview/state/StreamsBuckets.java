package org.lagesbild.riskview.state;

import java.util.function.ObjIntConsumer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.lagesbild.risk.window.BucketKey;
import org.lagesbild.risk.window.BucketStore;

/** Buckets in a Streams store, whose changelog is what a restart reads. */
record StreamsBuckets(KeyValueStore<BucketKey, Integer> store) implements BucketStore {

    private static final ByteArraySerializer PREFIX = new ByteArraySerializer();

    @Override
    public int get(BucketKey key) {
        Integer count = store.get(key);
        return count == null ? 0 : count;
    }

    @Override
    public void put(BucketKey key, int count) {
        if (count == 0) {
            store.delete(key);
        } else {
            store.put(key, count);
        }
    }

    @Override
    public void forDay(int day, ObjIntConsumer<BucketKey> each) {
        visit(store.prefixScan(BucketKeys.day(day), PREFIX), each);
    }

    @Override
    public void forHour(int day, int hour, ObjIntConsumer<BucketKey> each) {
        visit(store.prefixScan(BucketKeys.hour(day, hour), PREFIX), each);
    }

    @Override
    public void forAll(ObjIntConsumer<BucketKey> each) {
        visit(store.all(), each);
    }

    private static void visit(KeyValueIterator<BucketKey, Integer> found, ObjIntConsumer<BucketKey> each) {
        try (found) {
            found.forEachRemaining(entry -> each.accept(entry.key, entry.value));
        }
    }
}
