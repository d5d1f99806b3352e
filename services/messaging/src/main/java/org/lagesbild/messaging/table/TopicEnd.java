package org.lagesbild.messaging.table;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.lagesbild.messaging.client.KafkaAccess;

/**
 * Reads a topic as far as it goes now. The end offset alone does not tell what the last record is: behind it stand the
 * markers of transactions.
 */
public final class TopicEnd {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final long FIRST_STEP = 64;

    private final KafkaAccess access;
    private final String topic;

    public TopicEnd(KafkaAccess access, String topic) {
        this.access = access;
        this.topic = topic;
    }

    /** Each partition's last committed record; a partition without any is missing. */
    public Map<Integer, ConsumerRecord<String, byte[]>> lastRecords() {
        try (KafkaConsumer<String, byte[]> consumer = access.consumer(Map.of())) {
            Map<Integer, ConsumerRecord<String, byte[]>> last = new HashMap<>();
            for (TopicPartition partition : partitions(consumer)) {
                consumer.assign(List.of(partition));
                lastOf(consumer, partition).ifPresent(record -> last.put(partition.partition(), record));
            }
            return last;
        }
    }

    /** Every committed record from the beginning to the end as it was when this began; partition after partition. */
    public void readAll(Consumer<ConsumerRecord<String, byte[]>> each) {
        try (KafkaConsumer<String, byte[]> consumer = access.consumer(Map.of())) {
            for (TopicPartition partition : partitions(consumer)) {
                consumer.assign(List.of(partition));
                consumer.seekToBeginning(List.of(partition));
                drain(consumer, partition, each);
            }
        }
    }

    /**
     * Every committed record from these offsets on (the beginning, where a partition has none); returns from where to read
     * on the next time.
     */
    public Map<Integer, Long> readOn(Map<Integer, Long> from, Consumer<ConsumerRecord<String, byte[]>> each) {
        try (KafkaConsumer<String, byte[]> consumer = access.consumer(Map.of())) {
            Map<Integer, Long> next = new HashMap<>();
            for (TopicPartition partition : partitions(consumer)) {
                consumer.assign(List.of(partition));
                Long known = from.get(partition.partition());
                consumer.seek(partition, known == null ? begin(consumer, partition) : known);
                drain(consumer, partition, each);
                next.put(partition.partition(), consumer.position(partition));
            }
            return next;
        }
    }

    /** The partition's last committed records, as far back as they are of one kind with the very last; in their order. */
    public List<ConsumerRecord<String, byte[]>> lastRun(
            int number, BiPredicate<ConsumerRecord<String, byte[]>, ConsumerRecord<String, byte[]>> sameKind) {
        TopicPartition partition = new TopicPartition(topic, number);
        try (KafkaConsumer<String, byte[]> consumer = access.consumer(Map.of())) {
            consumer.assign(List.of(partition));
            long begin = begin(consumer, partition);
            long end = end(consumer, partition);
            List<ConsumerRecord<String, byte[]>> run = List.of();
            for (long step = FIRST_STEP, from = end; from > begin; step *= 4) {
                from = Math.max(begin, end - step);
                consumer.seek(partition, from);
                List<ConsumerRecord<String, byte[]>> tail = new ArrayList<>();
                drain(consumer, partition, tail::add);
                run = runOf(tail, sameKind);
                if (run.size() < tail.size()) {
                    return run;
                }
            }
            return run;
        }
    }

    private static List<ConsumerRecord<String, byte[]>> runOf(
            List<ConsumerRecord<String, byte[]>> tail,
            BiPredicate<ConsumerRecord<String, byte[]>, ConsumerRecord<String, byte[]>> sameKind) {
        int first = tail.size();
        while (first > 0 && sameKind.test(tail.get(first - 1), tail.get(tail.size() - 1))) {
            first--;
        }
        return tail.subList(first, tail.size());
    }

    private List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer) {
        return consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
    }

    private static Optional<ConsumerRecord<String, byte[]>> lastOf(
            KafkaConsumer<String, byte[]> consumer, TopicPartition partition) {
        long begin = begin(consumer, partition);
        long from = end(consumer, partition);
        for (long step = FIRST_STEP; from > begin; step *= 4) {
            from = Math.max(begin, from - step);
            consumer.seek(partition, from);
            List<ConsumerRecord<String, byte[]>> tail = new ArrayList<>();
            drain(consumer, partition, tail::add);
            if (!tail.isEmpty()) {
                return Optional.of(tail.get(tail.size() - 1));
            }
        }
        return Optional.empty();
    }

    private static void drain(
            KafkaConsumer<String, byte[]> consumer,
            TopicPartition partition,
            Consumer<ConsumerRecord<String, byte[]>> each) {
        long end = end(consumer, partition);
        while (consumer.position(partition) < end) {
            consumer.poll(POLL).records(partition).forEach(each);
        }
    }

    private static long begin(KafkaConsumer<String, byte[]> consumer, TopicPartition partition) {
        return consumer.beginningOffsets(List.of(partition)).getOrDefault(partition, 0L);
    }

    private static long end(KafkaConsumer<String, byte[]> consumer, TopicPartition partition) {
        return consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
    }
}
