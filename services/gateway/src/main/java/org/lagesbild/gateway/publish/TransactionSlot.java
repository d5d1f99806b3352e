package org.lagesbild.gateway.publish;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One transactional id and its producer. A producer that failed in a way from which it may not go on is closed, and the next
 * batch makes another; what the old one left open ends there, or by the brokers' clock. For one thread at a time.
 */
final class TransactionSlot {

    private static final Logger LOG = LoggerFactory.getLogger(TransactionSlot.class);

    private final String id;
    private final Function<String, Producer<String, byte[]>> producers;
    private @Nullable Producer<String, byte[]> producer;

    TransactionSlot(String id, Function<String, Producer<String, byte[]>> producers) {
        this.id = id;
        this.producers = producers;
    }

    /** Whether all records are committed. One that slept too long may have been forgotten: then another has a try. */
    synchronized boolean write(List<ProducerRecord<String, byte[]>> records) {
        boolean used = producer != null;
        try {
            committed(records);
            return true;
        } catch (TimeoutException e) {
            LOG.warn("the brokers did not answer in time; a batch was given up");
            return false;
        } catch (KafkaException e) {
            LOG.warn("a transaction failed: {}", e.getClass().getSimpleName());
            return used && producer == null && write(records);
        }
    }

    private void committed(List<ProducerRecord<String, byte[]>> records) {
        Producer<String, byte[]> ready = ready();
        try {
            ready.beginTransaction();
            records.forEach(record -> send(ready, record));
            ready.flush();
            commit(ready);
        } catch (KafkaException e) {
            abandon(ready);
            throw e;
        }
    }

    /** One that failed at once has waited for a broker in vain; each of the others would do the same. */
    private static void send(Producer<String, byte[]> ready, ProducerRecord<String, byte[]> record) {
        Future<RecordMetadata> sent = ready.send(record);
        if (sent.isDone()) {
            try {
                sent.get();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e.getCause());
            } catch (InterruptedException e) {
                throw new InterruptException(e);
            }
        }
    }

    /** Commits, once more where it is not known whether that was done: only then the same may be asked again. */
    private static void commit(Producer<String, byte[]> ready) {
        try {
            ready.commitTransaction();
        } catch (TimeoutException e) {
            ready.commitTransaction();
        }
    }

    /** Takes back what was sent, and gives the producer up where that fails. */
    private void abandon(Producer<String, byte[]> failed) {
        try {
            failed.abortTransaction();
        } catch (KafkaException | IllegalStateException e) {
            close();
        }
    }

    private Producer<String, byte[]> ready() {
        Producer<String, byte[]> known = producer;
        if (known != null) {
            return known;
        }
        Producer<String, byte[]> made = producers.apply(id);
        try {
            made.initTransactions();
        } catch (KafkaException e) {
            made.close(Duration.ZERO);
            throw e;
        }
        producer = made;
        return made;
    }

    synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }
}
