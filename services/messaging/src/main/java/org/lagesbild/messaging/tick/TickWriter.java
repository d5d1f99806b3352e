package org.lagesbild.messaging.tick;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.messaging.wire.Codec;
import org.lagesbild.risk.change.Change;

/**
 * Writes hours into the log: into every partition of the changes, and then of the ticks. In that order, so that an hour
 * that stands in all partitions of {@code ticks} stands in all of the changes too, and whoever resumes needs to look at
 * the ticks alone. An hour may be written twice; readers take the highest.
 */
public final class TickWriter implements AutoCloseable {

    /** The key of every tick: it lies in each partition, wherever its key would have put it. */
    public static final String KEY = "@tick";

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int HOURS_AT_ONCE = 48;

    private final KafkaProducer<String, byte[]> producer;
    private final Codec<Instant> ticks;
    private final Codec<Change> changes;

    public TickWriter(KafkaAccess access, SchemaRegistry registry) {
        this.producer = access.producer(Map.of("linger.ms", 5));
        this.ticks = Topics.TICKS.codec(registry);
        this.changes = Topics.CHANGES.codec(registry);
    }

    /** Returns when the hour stands in every partition; throws {@link KafkaException} where it can not be written. */
    public void write(Instant hour) {
        write(hour, hour);
    }

    /** Writes every hour from the first to the last, both included; faster than one by one. */
    public void write(Instant first, Instant last) {
        Instant from = first;
        while (!from.isAfter(last)) {
            List<Instant> hours = new ArrayList<>(HOURS_AT_ONCE);
            for (Instant hour = from; hours.size() < HOURS_AT_ONCE && !hour.isAfter(last); hour = hour.plus(HOUR)) {
                hours.add(hour);
            }
            send(Topics.CHANGES.name(), hours.stream().map(this::change).toList());
            send(Topics.TICKS.name(), hours.stream().map(ticks::encode).toList());
            from = hours.get(hours.size() - 1).plus(HOUR);
        }
    }

    private byte[] change(Instant hour) {
        return changes.encode(new Change.Tick(hour));
    }

    private void send(String topic, List<byte[]> values) {
        List<Future<RecordMetadata>> sent = new ArrayList<>(values.size() * Topics.PARTITIONS);
        for (byte[] value : values) {
            for (int partition = 0; partition < Topics.PARTITIONS; partition++) {
                sent.add(producer.send(new ProducerRecord<>(topic, partition, KEY, value)));
            }
        }
        producer.flush();
        sent.forEach(TickWriter::await);
    }

    private static void await(Future<RecordMetadata> sent) {
        try {
            sent.get();
        } catch (ExecutionException e) {
            throw new KafkaException("a tick was not written", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
