package org.lagesbild.benchmarks.house;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.messaging.wire.Codec;
import org.lagesbild.risk.view.AreaView;
import org.lagesbild.risk.window.Measure;
import org.lagesbild.risk.window.Slot;
import org.lagesbild.risk.window.Window;

/** The view of riket as a reader of committed records sees it: the last thing that moves when something was reported. */
public final class Riket implements AutoCloseable {

    private static final String CODE = "00";
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration TOLD = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final KafkaConsumer<String, byte[]> consumer;
    private final Codec<AreaView> codec;
    private long counted;
    private long changes;

    /** Begins at the end of the log: only what comes from now on is seen. */
    public Riket(KafkaAccess access, SchemaRegistry registry) {
        this.consumer = access.consumer(Map.of());
        this.codec = Topics.AREA_VIEWS.codec(registry);
        int partition = Utils.toPositive(Utils.murmur2(CODE.getBytes(StandardCharsets.UTF_8))) % Topics.PARTITIONS;
        List<TopicPartition> own = List.of(new TopicPartition(Topics.AREA_VIEWS.name(), partition));
        consumer.assign(own);
        consumer.seekToEnd(own);
        own.forEach(consumer::position);
    }

    /** Returns when riket counts exactly these incidents, made of exactly these changes; fails where nothing moves. */
    public void await(long incidents, long madeOf) {
        long begun = System.nanoTime();
        long told = begun;
        long moved = begun;
        while (counted != incidents || changes != madeOf) {
            long before = changes;
            consumer.poll(POLL).forEach(this::look);
            long now = System.nanoTime();
            moved = changes == before ? moved : now;
            if (now - told > TOLD.toNanos()) {
                told = now;
                System.err.printf("  %,d of %,d changes in %d s%n", changes, madeOf, (now - begun) / 1_000_000_000);
            }
            if (now - moved > PATIENCE.toNanos()) {
                throw new IllegalStateException("riket stands still at " + counted + " of " + incidents + " incidents");
            }
        }
    }

    private void look(ConsumerRecord<String, byte[]> record) {
        if (record.key().equals(CODE)) {
            AreaView view = codec.decode(record.value());
            changes = view.reasons().revision();
            counted = view.cells().stream()
                    .mapToLong(cell -> cell.counts().at(Slot.of(Measure.CURRENT, Window.D90)))
                    .sum();
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
