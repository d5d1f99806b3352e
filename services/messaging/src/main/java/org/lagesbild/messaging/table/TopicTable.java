package org.lagesbild.messaging.table;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.client.Partitions;
import org.lagesbild.messaging.registry.RegistryException;
import org.lagesbild.messaging.topic.Topic;
import org.lagesbild.messaging.wire.Codec;
import org.lagesbild.messaging.wire.UndecodableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A compacted topic as a table in memory, always following its end. It says when it has caught up with what was there
 * when it was started, so that nobody is served from a half-filled table; and it outlives a broker or a registry that
 * goes away: what can not be read now is read later, and never passed over.
 *
 * <p>Listeners run on the table's own thread, after the table shows the change, and must not block.
 */
public final class TopicTable<T> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TopicTable.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final AtomicInteger TABLES = new AtomicInteger();
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Topic<T> topic;
    private final Codec<T> codec;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<String, Row<T>> rows = new ConcurrentHashMap<>();
    private final List<Listener<T>> listeners = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> caughtUp = new CompletableFuture<>();
    private final Queue<CompletableFuture<Void>> asked = new ConcurrentLinkedQueue<>();
    private final List<Wait> waiting = new ArrayList<>();
    private final Thread follower;
    private volatile boolean closed;

    /**
     * One key's last value, and where it stands in the topic.
     *
     * @param at UTC milliseconds, as the record bears them
     */
    public record Row<T>(String key, T value, int partition, long offset, long at) {}

    /** Somebody who waits until the table has read this far. */
    private record Wait(Map<TopicPartition, Long> ends, CompletableFuture<Void> reached) {}

    /** Told of every change. */
    public interface Listener<T> {

        /** {@code row} is what the key has now; empty after a tombstone. */
        void changed(String key, Optional<Row<T>> row);
    }

    public TopicTable(Topic<T> topic, Codec<T> codec, KafkaAccess access) {
        this.topic = topic;
        this.codec = codec;
        String client = "table-" + topic.name() + "-" + TABLES.incrementAndGet();
        this.consumer = access.consumer(Map.of(ConsumerConfig.CLIENT_ID_CONFIG, client));
        this.follower = new Thread(this::follow, "table-" + topic.name());
        follower.setDaemon(true);
    }

    /** Starts to follow; returns the table, which is not caught up yet. */
    public TopicTable<T> start() {
        follower.start();
        return this;
    }

    public TopicTable<T> listen(Listener<T> listener) {
        listeners.add(listener);
        return this;
    }

    public Optional<T> get(String key) {
        return row(key).map(Row::value);
    }

    public Optional<Row<T>> row(String key) {
        return Optional.ofNullable(rows.get(key));
    }

    /** All rows, as they stand; in no order. */
    public Collection<Row<T>> rows() {
        return rows.values();
    }

    /** Done when everything that stood in the topic at the start has been read. */
    public CompletableFuture<Void> caughtUp() {
        return caughtUp.copy();
    }

    /** Whether it has caught up, and follows. */
    public boolean ready() {
        return caughtUp.isDone() && !caughtUp.isCompletedExceptionally() && follower.isAlive();
    }

    /**
     * Done when everything has been read that stands in the topic now: for those who know of a record there, and must
     * not answer without it. Costs a question to the broker.
     */
    public CompletableFuture<Void> current() {
        CompletableFuture<Void> reached = new CompletableFuture<>();
        asked.add(reached);
        consumer.wakeup();
        return reached;
    }

    /** Lets something be made of its consumer that looks at nothing but the metrics: these alone are for any thread. */
    public <M> M measured(Function<Consumer<?, ?>, M> by) {
        return by.apply(consumer);
    }

    private void follow() {
        try (consumer) {
            while (!closed) {
                step();
            }
        } catch (WakeupException e) {
            LOG.debug("table {} closes", topic.name());
        } catch (RuntimeException e) {
            LOG.error(
                    "table {} stopped following: {}", topic.name(), e.getClass().getSimpleName());
            caughtUp.completeExceptionally(e);
            asked.forEach(reached -> reached.completeExceptionally(e));
            waiting.forEach(wait -> wait.reached().completeExceptionally(e));
        }
    }

    private void step() {
        try {
            if (consumer.assignment().isEmpty()) {
                waiting.add(new Wait(assign(), caughtUp));
            }
            apply(consumer.poll(POLL).iterator());
            while (asked.peek() != null) {
                Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
                waiting.add(new Wait(ends, asked.remove()));
            }
            waiting.removeIf(this::over);
        } catch (WakeupException e) {
            if (closed) {
                throw e;
            }
        } catch (RetriableException | RegistryException e) {
            LOG.warn("table {} waits: {}", topic.name(), e.getClass().getSimpleName());
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private Map<TopicPartition, Long> assign() {
        List<TopicPartition> partitions = Partitions.await(consumer, topic.name(), () -> closed);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return ends;
    }

    private boolean over(Wait wait) {
        boolean over = reached(wait.ends());
        if (over) {
            wait.reached().complete(null);
        }
        return over;
    }

    private boolean reached(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private void apply(Iterator<ConsumerRecord<String, byte[]>> records) {
        while (records.hasNext()) {
            ConsumerRecord<String, byte[]> record = records.next();
            try {
                apply(record);
            } catch (RegistryException e) {
                goBackTo(record, records);
                throw e;
            }
        }
    }

    /** Lets the next poll begin with the first record of each partition that has not been applied. */
    private void goBackTo(ConsumerRecord<String, byte[]> record, Iterator<ConsumerRecord<String, byte[]>> others) {
        Map<TopicPartition, Long> from = new HashMap<>();
        from.put(partitionOf(record), record.offset());
        others.forEachRemaining(other -> from.putIfAbsent(partitionOf(other), other.offset()));
        from.forEach(consumer::seek);
    }

    private static TopicPartition partitionOf(ConsumerRecord<?, ?> record) {
        return new TopicPartition(record.topic(), record.partition());
    }

    private void apply(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            rows.remove(record.key());
            tell(record.key(), Optional.empty());
            return;
        }
        try {
            T value = codec.decode(record.value());
            Row<T> row = new Row<>(record.key(), value, record.partition(), record.offset(), record.timestamp());
            rows.put(record.key(), row);
            tell(record.key(), Optional.of(row));
        } catch (UndecodableException e) {
            LOG.error("{}-{}@{}: {}", topic.name(), record.partition(), record.offset(), e.getMessage());
        }
    }

    private void tell(String key, Optional<Row<T>> row) {
        listeners.forEach(listener -> listener.changed(key, row));
    }

    @Override
    public void close() {
        closed = true;
        consumer.wakeup();
        try {
            follower.join(Duration.ofSeconds(5).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
