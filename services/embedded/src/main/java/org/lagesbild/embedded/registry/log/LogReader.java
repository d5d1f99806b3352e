package org.lagesbild.embedded.registry.log;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.lagesbild.embedded.registry.book.Book;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Applies the topic to the book, from its beginning and for as long as the registry runs. */
final class LogReader implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LogReader.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final TopicPartition partition;
    private final Book book;
    private final Progress progress;
    private final Thread thread = new Thread(this::follow, "registry-log");

    LogReader(Map<String, Object> clientProperties, String topic, Book book, Progress progress) {
        Map<String, Object> properties = new HashMap<>(clientProperties);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        var bytes = new ByteArrayDeserializer();
        this.consumer = new KafkaConsumer<>(properties, bytes, bytes);
        this.partition = new TopicPartition(topic, 0);
        this.book = book;
        this.progress = progress;
        thread.setDaemon(true);
    }

    /** Applies everything that is there now. */
    void catchUp() {
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
        while (consumer.position(partition) < end) {
            applyNext();
        }
    }

    /** Applies what comes, in a thread of its own. */
    void start() {
        thread.start();
    }

    private void follow() {
        try (consumer) {
            while (!Thread.currentThread().isInterrupted()) {
                followOnce();
            }
        } catch (WakeupException e) {
            LOG.debug("registry log closed");
        } catch (KafkaException e) {
            LOG.error("registry log not read any more: {}", e.getClass().getSimpleName());
        }
    }

    /** A broker that is away comes back; until then writers are answered with a time-out. */
    private void followOnce() {
        try {
            applyNext();
        } catch (RetriableException e) {
            LOG.warn("registry log not read, trying again: {}", e.getClass().getSimpleName());
        }
    }

    private void applyNext() {
        consumer.poll(POLL).forEach(this::apply);
        progress.reached(consumer.position(partition));
    }

    private void apply(ConsumerRecord<byte[], byte[]> record) {
        try {
            ChangeJson.read(record).ifPresent(book::apply);
        } catch (IOException e) {
            LOG.warn("record {} of the registry's log is not JSON and was skipped", record.offset());
        }
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join(CLOSING.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
