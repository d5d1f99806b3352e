package org.lagesbild.messaging.table;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.topic.Topic;
import org.lagesbild.messaging.wire.Codec;

/**
 * Writes single records of a compacted topic, each acknowledged by the brokers before it returns. For what happens now and
 * then and must be known to hold; whatever flows goes through a producer of its own.
 */
public final class TopicWriter<T> implements AutoCloseable {

    private static final int PATIENCE_MS = 4_000;

    private final KafkaProducer<String, byte[]> producer;
    private final Codec<T> codec;
    private final String topic;

    public TopicWriter(Topic<T> topic, SchemaRegistry registry, KafkaAccess access) {
        this.topic = topic.name();
        this.codec = topic.codec(registry);
        this.producer = access.producer(Map.of(
                ProducerConfig.CLIENT_ID_CONFIG,
                "writer-" + topic.name(),
                ProducerConfig.LINGER_MS_CONFIG,
                0,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                PATIENCE_MS,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                PATIENCE_MS / 2,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                PATIENCE_MS));
    }

    /** Puts the value under the key. Throws {@link KafkaException} where it is not known whether the brokers have it. */
    public RecordMetadata put(String key, T value) {
        return send(new ProducerRecord<>(topic, key, codec.encode(value)));
    }

    /** The same into a partition that something else than the key decides. */
    public RecordMetadata put(int partition, String key, T value) {
        return send(new ProducerRecord<>(topic, partition, key, codec.encode(value)));
    }

    /** Takes the key away. */
    public RecordMetadata remove(String key) {
        return send(new ProducerRecord<>(topic, key, nothing()));
    }

    public RecordMetadata remove(int partition, String key) {
        return send(new ProducerRecord<>(topic, partition, key, nothing()));
    }

    private static byte @Nullable [] nothing() {
        return null;
    }

    private RecordMetadata send(ProducerRecord<String, byte[]> record) {
        try {
            return producer.send(record).get(2 * PATIENCE_MS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("not acknowledged: " + topic, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while writing to " + topic, e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
