package org.lagesbild.analyst.daily;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.client.Partitions;
import org.lagesbild.messaging.wire.UndecodableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows a topic from its beginning, hands on each record once, and knows when all that stood there has been read. */
public final class TopicTail implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TopicTail.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final String topic;
    private final Consumer<ConsumerRecord<String, byte[]>> taker;
    private final KafkaConsumer<String, byte[]> consumer;
    private final CompletableFuture<Void> caughtUp = new CompletableFuture<>();
    private final Thread follower;
    private volatile boolean closed;

    /** {@code taker} is called on the tail's own thread; a record that it can not read is logged and left out. */
    public TopicTail(String topic, KafkaAccess access, Consumer<ConsumerRecord<String, byte[]>> taker) {
        this.topic = topic;
        this.taker = taker;
        this.consumer = access.consumer(Map.of());
        this.follower = new Thread(this::follow, "tail-" + topic);
        follower.setDaemon(true);
    }

    public void start() {
        follower.start();
    }

    public boolean ready() {
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
            LOG.debug("tail of {} closes", topic);
        } catch (KafkaException e) {
            LOG.error("tail of {} stopped following: {}", topic, e.getClass().getSimpleName());
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
            taker.accept(record);
        } catch (DateTimeException | UndecodableException e) {
            LOG.error("{}-{}@{} can not be read", topic, record.partition(), record.offset());
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
