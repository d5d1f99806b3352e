package org.lagesbild.analyst.daily;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.lagesbild.messaging.client.KafkaAccess;

/** Reads single records of one topic by their position, with a few consumers that are used again. */
public final class RecordFetcher implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int IDLE = 4;
    private static final Map<String, Object> ONE_AT_A_TIME = Map.of(
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            1,
            ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
            128 * 1024,
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest");

    private final String topic;
    private final KafkaAccess access;
    private final Deque<KafkaConsumer<String, byte[]>> idle = new ArrayDeque<>();

    public RecordFetcher(String topic, KafkaAccess access) {
        this.topic = topic;
        this.access = access;
    }

    /**
     * The record's content; empty where it has been deleted since. Throws {@link KafkaException} where the broker does
     * not answer in time.
     */
    public Optional<byte[]> fetch(int partition, long offset) {
        KafkaConsumer<String, byte[]> consumer = borrow();
        try {
            Optional<byte[]> value = read(consumer, new TopicPartition(topic, partition), offset);
            giveBack(consumer);
            return value;
        } catch (KafkaException e) {
            consumer.close();
            throw e;
        }
    }

    private Optional<byte[]> read(KafkaConsumer<String, byte[]> consumer, TopicPartition partition, long offset) {
        consumer.assign(List.of(partition));
        consumer.seek(partition, offset);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                return record.offset() == offset ? Optional.ofNullable(record.value()) : Optional.empty();
            }
        }
        throw new TimeoutException("no answer in time");
    }

    private KafkaConsumer<String, byte[]> borrow() {
        synchronized (idle) {
            KafkaConsumer<String, byte[]> known = idle.poll();
            if (known != null) {
                return known;
            }
        }
        return access.consumer(ONE_AT_A_TIME);
    }

    private void giveBack(KafkaConsumer<String, byte[]> consumer) {
        synchronized (idle) {
            if (idle.size() < IDLE) {
                idle.push(consumer);
                return;
            }
        }
        consumer.close();
    }

    @Override
    public void close() {
        synchronized (idle) {
            idle.forEach(KafkaConsumer::close);
            idle.clear();
        }
    }
}
