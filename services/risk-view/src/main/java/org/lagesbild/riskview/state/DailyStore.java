package org.lagesbild.riskview.state;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.query.Position;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.NullUnmarked;

/**
 * Buckets in memory: by day, and within a day by hash. Streams' own store keeps all keys in one order, in which a bucket
 * among millions is twenty comparisons away, while it is only ever asked for one key, or for a day or an hour of it.
 */
@NullUnmarked // as the interface of Streams is
final class DailyStore implements KeyValueStore<Bytes, byte[]> {

    private final String name;
    private final Map<Integer, Map<Bytes, byte[]>> days = new HashMap<>();
    private long size;
    private boolean open;

    private DailyStore(String name) {
        this.name = name;
    }

    static KeyValueBytesStoreSupplier named(String name) {
        return new KeyValueBytesStoreSupplier() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public KeyValueStore<Bytes, byte[]> get() {
                return new DailyStore(name);
            }

            @Override
            public String metricsScope() {
                return "in-memory";
            }
        };
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        context.register(root, (key, value) -> put(Bytes.wrap(key), value));
        open = true;
    }

    @Override
    public byte[] get(Bytes key) {
        Map<Bytes, byte[]> day = days.get(day(key.get()));
        return day == null ? null : day.get(key);
    }

    @Override
    public void put(Bytes key, byte[] value) {
        if (value == null) {
            delete(key);
        } else if (days.computeIfAbsent(day(key.get()), any -> new HashMap<>()).put(key, value) == null) {
            size++;
        }
    }

    @Override
    public byte[] putIfAbsent(Bytes key, byte[] value) {
        byte[] before = get(key);
        if (before == null) {
            put(key, value);
        }
        return before;
    }

    @Override
    public void putAll(List<KeyValue<Bytes, byte[]>> entries) {
        entries.forEach(entry -> put(entry.key, entry.value));
    }

    @Override
    public byte[] delete(Bytes key) {
        int at = day(key.get());
        Map<Bytes, byte[]> day = days.get(at);
        byte[] before = day == null ? null : day.remove(key);
        if (before != null) {
            size--;
            if (day.isEmpty()) {
                days.remove(at);
            }
        }
        return before;
    }

    /** The prefix begins with a day. */
    @Override
    public <P extends Serializer<K>, K> KeyValueIterator<Bytes, byte[]> prefixScan(K prefix, P serializer) {
        byte[] bytes = serializer.serialize(name, prefix);
        return new Scan(days.getOrDefault(day(bytes), Map.of()).entrySet().stream()
                .filter(entry -> begins(entry.getKey().get(), bytes)));
    }

    @Override
    public KeyValueIterator<Bytes, byte[]> all() {
        return new Scan(days.values().stream().flatMap(day -> day.entrySet().stream()));
    }

    @Override
    public KeyValueIterator<Bytes, byte[]> range(Bytes from, Bytes to) {
        throw new UnsupportedOperationException("asked for a key, an hour or a day");
    }

    @Override
    public long approximateNumEntries() {
        return size;
    }

    /** Nobody queries this store from outside. */
    @Override
    public Position getPosition() {
        return Position.emptyPosition();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean persistent() {
        return false;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        days.clear();
        size = 0;
        open = false;
    }

    private static int day(byte[] key) {
        return ByteBuffer.wrap(key).getInt();
    }

    private static boolean begins(byte[] key, byte[] prefix) {
        return Arrays.equals(key, 0, Math.min(prefix.length, key.length), prefix, 0, prefix.length);
    }

    /** Day by day; nothing may be put or deleted meanwhile. */
    private static final class Scan implements KeyValueIterator<Bytes, byte[]> {

        private final Iterator<Map.Entry<Bytes, byte[]>> entries;

        Scan(Stream<Map.Entry<Bytes, byte[]>> entries) {
            this.entries = entries.iterator();
        }

        @Override
        public boolean hasNext() {
            return entries.hasNext();
        }

        @Override
        public KeyValue<Bytes, byte[]> next() {
            Map.Entry<Bytes, byte[]> entry = entries.next();
            return KeyValue.pair(entry.getKey(), entry.getValue());
        }

        @Override
        public Bytes peekNextKey() {
            throw new UnsupportedOperationException("only ever read to the end");
        }

        @Override
        public void close() {}
    }
}
