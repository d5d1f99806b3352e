package org.lagesbild.messaging.client;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** The partitions of a topic, for those who read all of it without a group. */
public final class Partitions {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private Partitions() {}

    /**
     * Waits until the broker knows the topic, since one that was created a moment ago may still be unknown to it. Empty
     * only where {@code over} says that nobody waits any more.
     */
    public static List<TopicPartition> await(Consumer<?, ?> consumer, String topic, BooleanSupplier over) {
        List<TopicPartition> found = of(consumer, topic);
        while (found.isEmpty() && !over.getAsBoolean()) {
            LockSupport.parkNanos(PAUSE.toNanos());
            found = of(consumer, topic);
        }
        return found;
    }

    private static List<TopicPartition> of(Consumer<?, ?> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }
}
