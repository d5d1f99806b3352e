package org.lagesbild.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads records of the test broker as bytes. Reading begins at the start of a topic, sees committed records
 * only, belongs to no group, and fails with the topic's name after 30 seconds.
 */
public final class Records implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final String bootstrapServers;
    private final KafkaProducer<byte[], byte[]> producer;

    Records(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Writes one record with a UTF-8 key and returns once it is acknowledged; a null value is a tombstone. */
    public RecordMetadata send(String topic, String key, byte @Nullable [] value) {
        return send(new ProducerRecord<>(topic, key.getBytes(UTF_8), value));
    }

    /** Writes one record and returns once it is acknowledged. */
    public RecordMetadata send(ProducerRecord<byte[], byte[]> record) {
        try {
            return producer.send(record).get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("record not written to " + record.topic(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while writing to " + record.topic(), e);
        }
    }

    /** Reads until there are at least so many records, in the order of each partition. */
    public List<ConsumerRecord<byte[], byte[]>> await(String topic, int count) {
        return awaitUntil(topic, records -> records.size() >= count);
    }

    /** Reads until all records seen so far satisfy the condition, and returns them. */
    public List<ConsumerRecord<byte[], byte[]>> awaitUntil(
            String topic, Predicate<List<ConsumerRecord<byte[], byte[]>>> enough) {
        List<ConsumerRecord<byte[], byte[]>> seen = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = fromTheStart(topic)) {
            Awaitility.await("records of " + topic)
                    .pollInSameThread()
                    .pollInterval(Duration.ofMillis(1))
                    .pollDelay(Duration.ZERO)
                    .atMost(TIMEOUT)
                    .until(() -> {
                        consumer.poll(Duration.ofMillis(100)).forEach(seen::add);
                        return enough.test(seen);
                    });
        }
        return seen;
    }

    /** Reads what is there now, up to the stable end of every partition. */
    public List<ConsumerRecord<byte[], byte[]>> present(String topic) {
        List<ConsumerRecord<byte[], byte[]>> seen = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = fromTheStart(topic)) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            Awaitility.await("end of " + topic)
                    .pollInSameThread()
                    .atMost(TIMEOUT)
                    .until(() -> {
                        consumer.poll(Duration.ofMillis(100)).forEach(seen::add);
                        return ends.entrySet().stream()
                                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
                    });
        }
        return seen;
    }

    /** Returns the last value of each UTF-8 key among what is there now, without those whose last is a tombstone. */
    public Map<String, byte[]> table(String topic) {
        Map<String, byte[]> table = new LinkedHashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : present(topic)) {
            String key = new String(record.key(), UTF_8);
            if (record.value() == null) {
                table.remove(key);
            } else {
                table.put(key, record.value());
            }
        }
        return table;
    }

    private KafkaConsumer<byte[], byte[]> fromTheStart(String topic) {
        KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", bootstrapServers,
                        "auto.offset.reset", "earliest",
                        "isolation.level", "read_committed",
                        "enable.auto.commit", "false"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        return consumer;
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
