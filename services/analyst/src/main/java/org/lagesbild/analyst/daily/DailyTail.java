package org.lagesbild.analyst.daily;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.client.Partitions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows the topic of daily views and keeps the {@link DailyIndex}; of a record it looks at its key alone. */
final class DailyTail implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DailyTail.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final String topic;
    private final DailyIndex index;
    private final KafkaConsumer<String, byte[]> consumer;
    private final CompletableFuture<Void> caughtUp = new CompletableFuture<>();
    private final Thread follower;
    private volatile boolean closed;

    DailyTail(String topic, DailyIndex index, KafkaAccess access) {
        this.topic = topic;
        this.index = index;
        this.consumer = access.consumer(Map.of());
        this.follower = new Thread(this::follow, "index-" + topic);
        follower.setDaemon(true);
    }

    void start() {
        follower.start();
    }

    boolean ready() {
        return caughtUp.isDone() && !caughtUp.isCompletedExceptionally();
    }

    private void follow() {
        try (consumer) {
            Map<TopicPartition, Long> ends = assign();
            while (!closed) {
                consumer.poll(POLL).forEach(this::take);
                if (!caughtUp.isDone() && reached(ends)) {
                    caughtUp.complete(null);
                }
            }
        } catch (WakeupException e) {
            LOG.debug("index of {} closes", topic);
        } catch (KafkaException e) {
            LOG.error("index of {} stopped following: {}", topic, e.getClass().getSimpleName());
            caughtUp.completeExceptionally(e);
        }
    }

    private Map<TopicPartition, Long> assign() {
        List<TopicPartition> partitions = Partitions.await(consumer, topic, () -> closed);
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer.endOffsets(partitions);
    }

    private boolean reached(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        try {
            index.add(record.key(), record.partition(), record.offset());
        } catch (DateTimeException e) {
            LOG.error("{}-{}@{}: no date in its key", topic, record.partition(), record.offset());
        }
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
