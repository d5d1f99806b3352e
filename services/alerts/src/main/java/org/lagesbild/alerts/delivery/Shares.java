package org.lagesbild.alerts.delivery;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.lagesbild.messaging.client.KafkaAccess;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which subscriptions this process serves, where there are several: those in the partitions that Kafka's own group protocol
 * gives to it. Nothing is consumed. Where one process ends, another one has its share within the session's time.
 */
final class Shares implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Shares.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final KafkaConsumer<String, byte[]> consumer;
    private final String topic;
    private final Changes changes;
    private final Thread follower;
    private volatile boolean closed;

    /** Hears what is ours from now on, and what is no longer. */
    record Changes(Consumer<List<Integer>> given, Consumer<List<Integer>> taken) {}

    /** @param group the same in all processes that share the work */
    Shares(KafkaAccess access, String topic, String group, Changes changes) {
        this.topic = topic;
        this.changes = changes;
        this.consumer = access.consumer(Map.of(
                ConsumerConfig.GROUP_ID_CONFIG,
                group,
                ConsumerConfig.CLIENT_ID_CONFIG,
                "shares-" + topic,
                ConsumerConfig.GROUP_PROTOCOL_CONFIG,
                "classic",
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                10_000,
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                3_000));
        this.follower = new Thread(this::follow, "shares");
        follower.setDaemon(true);
    }

    Shares start() {
        follower.start();
        return this;
    }

    private void follow() {
        try (consumer) {
            consumer.subscribe(List.of(topic), new Listener());
            while (!closed) {
                step();
            }
        } catch (WakeupException e) {
            LOG.debug("shares close");
        }
    }

    private void step() {
        try {
            consumer.poll(POLL);
        } catch (WakeupException e) {
            throw e;
        } catch (KafkaException e) {
            LOG.warn("shares wait: {}", e.getClass().getSimpleName());
        }
    }

    private static List<Integer> numbers(Collection<TopicPartition> partitions) {
        return partitions.stream().map(TopicPartition::partition).collect(Collectors.toList());
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

    private final class Listener implements ConsumerRebalanceListener {

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            consumer.pause(partitions); // who is a member is all that is asked for
            changes.given().accept(numbers(partitions));
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            changes.taken().accept(numbers(partitions));
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            changes.taken().accept(numbers(partitions));
        }
    }
}
