package org.lagesbild.intake.tick;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.messaging.wire.Codec;
import org.lagesbild.messaging.wire.UndecodableException;

/** Reads from the ends of the ticks up to which hour they stand in every partition. */
final class LastTick {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaAccess access;
    private final Codec<Instant> codec;

    LastTick(KafkaAccess access, SchemaRegistry registry) {
        this.access = access;
        this.codec = Topics.TICKS.codec(registry);
    }

    /** The last hour that no partition lacks; empty where one does not end with a tick. */
    Optional<Instant> everywhere() {
        List<TopicPartition> partitions = IntStream.range(0, Topics.PARTITIONS)
                .mapToObj(partition -> new TopicPartition(Topics.TICKS.name(), partition))
                .toList();
        try (KafkaConsumer<String, byte[]> consumer = access.consumer(Map.of())) {
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Map<TopicPartition, Long> starts = consumer.beginningOffsets(partitions);
            if (ends.entrySet().stream().anyMatch(end -> end.getValue().equals(starts.get(end.getKey())))) {
                return Optional.empty();
            }
            ends.forEach((partition, end) -> consumer.seek(partition, end - 1));
            return Optional.of(lowest(consumer));
        } catch (UndecodableException e) {
            return Optional.empty(); // who put that there is another matter; time goes on
        }
    }

    private Instant lowest(KafkaConsumer<String, byte[]> consumer) {
        Map<Integer, Instant> last = new HashMap<>();
        for (Duration waited = Duration.ZERO; waited.compareTo(PATIENCE) < 0; waited = waited.plus(POLL)) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                last.merge(record.partition(), codec.decode(record.value()), LastTick::later);
            }
            if (last.size() == Topics.PARTITIONS) {
                return last.values().stream().min(Instant::compareTo).orElseThrow();
            }
        }
        throw new IllegalStateException("the ends of the ticks can not be read");
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
