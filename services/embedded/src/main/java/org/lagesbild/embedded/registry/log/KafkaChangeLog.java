package org.lagesbild.embedded.registry.log;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.lagesbild.embedded.registry.book.Book;
import org.lagesbild.embedded.registry.book.Change;
import org.lagesbild.embedded.registry.book.ChangeLog;
import org.lagesbild.embedded.registry.book.Refusals;
import org.lagesbild.messaging.registry.RegistryException;

/**
 * The changes in one compacted topic. A change counts once it was read back from there, so what a client was told is what
 * a restart will find. Fails with 50001 (not written) or 50002 (not known whether it was).
 */
public final class KafkaChangeLog implements ChangeLog, AutoCloseable {

    public static final String TOPIC = "_schemas";

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final KafkaProducer<byte[], byte[]> producer;
    private final Progress progress;
    private final LogReader reader;

    private KafkaChangeLog(KafkaProducer<byte[], byte[]> producer, Progress progress, LogReader reader) {
        this.producer = producer;
        this.progress = progress;
        this.reader = reader;
    }

    /** Opens the log and applies all of it to the book before it returns, and whatever comes later in the background. */
    public static KafkaChangeLog open(Map<String, String> clientProperties, Book book) {
        Map<String, Object> properties = new HashMap<>(clientProperties);
        SchemaTopic.ensure(properties, TOPIC);
        Progress progress = new Progress();
        LogReader reader = new LogReader(properties, TOPIC, book, progress);
        reader.catchUp();
        reader.start();
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, (int) TIMEOUT.toMillis());
        var bytes = new ByteArraySerializer();
        return new KafkaChangeLog(new KafkaProducer<>(properties, bytes, bytes), progress, reader);
    }

    @Override
    public void append(Change change) {
        try {
            long offset = producer.send(ChangeJson.write(TOPIC, change))
                    .get(TIMEOUT.toSeconds(), TimeUnit.SECONDS)
                    .offset();
            if (!progress.await(offset, TIMEOUT)) {
                throw new RegistryException(50002, "Operation timed out");
            }
        } catch (ExecutionException | KafkaException e) {
            if (e.getCause() instanceof RecordTooLargeException) {
                throw Refusals.tooLarge(e);
            }
            throw new RegistryException(50001, "Error in the backend data store", e);
        } catch (TimeoutException e) {
            throw new RegistryException(50002, "Operation timed out", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RegistryException(50002, "Operation interrupted", e);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
        reader.close();
    }
}
