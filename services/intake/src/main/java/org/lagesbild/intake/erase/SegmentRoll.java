package org.lagesbild.intake.erase;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.topic.Topic;

/**
 * Makes a broker begin a new file for a partition. A broker gives back whole files only, and never the one to which it
 * writes; a deleted record of a partner that then falls silent would lie on its disks until it is eleven days old. So
 * something is written that leaves no room in the file, in a transaction that is aborted: no reader of committed records
 * ever sees it.
 */
final class SegmentRoll {

    private static final String TRANSACTION = "lagesbild-eraser";
    private static final int TIMEOUT_MS = 10_000;

    /** A batch's head and a record's fields take less than this; with them it is as large as a file may become. */
    private static final int FRAME = 128;

    private final KafkaAccess access;

    SegmentRoll(KafkaAccess access) {
        this.access = access;
    }

    /** Begins a new file; returns the first offset in it. Throws {@link KafkaException} where that can be tried again. */
    long of(TopicPartition partition) {
        byte[] filler = new byte[Topic.ERASABLE_SEGMENT_BYTES - FRAME];
        try (KafkaProducer<String, byte[]> producer = access.producer(settings())) {
            producer.initTransactions();
            producer.beginTransaction();
            RecordMetadata written = producer.send(
                            new ProducerRecord<>(partition.topic(), partition.partition(), null, filler))
                    .get(TIMEOUT_MS, TimeUnit.MILLISECONDS);
            producer.abortTransaction();
            return written.offset();
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("a partition takes no filler", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }

    /** One name for all instances: whoever comes last ends what another may have left open. */
    private static Map<String, Object> settings() {
        return Map.of(
                ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                TRANSACTION,
                ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
                TIMEOUT_MS,
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                2 * Topic.ERASABLE_SEGMENT_BYTES,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                TIMEOUT_MS,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                TIMEOUT_MS / 2,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                TIMEOUT_MS,
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "none");
    }
}
