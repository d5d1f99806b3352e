package org.lagesbild.riskview.state;

import java.util.function.ObjIntConsumer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.lagesbild.risk.window.BucketKey;
import org.lagesbild.risk.window.BucketStore;

/** Buckets in a Streams store, by keys as bytes, whose changelog is what a restart reads. */
record StreamsBuckets(KeyValueStore<Bytes, Integer> store) implements BucketStore {

    private static final ByteArraySerializer PREFIX = new ByteArraySerializer();

    @Override
    public void add(BucketKey key, int amount) {
        Bytes bytes = BucketKeys.bytes(key);
        Integer before = store.get(bytes);
        int count = before == null ? amount : before + amount;
        if (count == 0) {
            store.delete(bytes);
        } else {
            store.put(bytes, count);
        }
    }

    @Override
    public void remove(BucketKey key) {
        store.delete(BucketKeys.bytes(key));
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

    private static void visit(KeyValueIterator<Bytes, Integer> found, ObjIntConsumer<BucketKey> each) {
        try (found) {
            found.forEachRemaining(entry -> each.accept(BucketKeys.read(entry.key.get()), entry.value));
        }
    }
}
