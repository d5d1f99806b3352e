package org.lagesbild.intake.erase;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.OffsetOutOfRangeException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Deletes from the beginning of a partition, and never anything that a group has not committed. */
final class Deletion {

    private static final long TIMEOUT_SECONDS = 20;

    private final Admin admin;
    private final String group;

    /** @param group without whose commit nothing goes; the admin client stays the caller's to close */
    Deletion(Admin admin, String group) {
        this.admin = admin;
        this.group = group;
    }

    /** How far a partition may be deleted, and whether there still is such a partition. */
    enum Outcome {
        /** Everything before the bound is gone. */
        DONE,
        /** The group has not come so far yet; what it has committed is gone. */
        BEHIND,
        /** There is no such topic any more, nor what stood in it. */
        NO_TOPIC
    }

    /** Deletes everything before {@code bound} that is committed. Throws {@link KafkaException} where nothing is known. */
    Outcome before(long bound, TopicPartition partition) {
        long committed = committed(partition);
        long reached = Math.min(bound, committed);
        try {
            if (reached > 0) {
                await(admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(reached)))
                        .all());
            } else {
                await(admin.describeTopics(List.of(partition.topic())).allTopicNames());
            }
        } catch (UnknownTopicOrPartitionException e) {
            return Outcome.NO_TOPIC;
        } catch (OffsetOutOfRangeException e) {
            return Outcome.NO_TOPIC; // of that name there is a younger topic, with less in it
        }
        return committed >= bound ? Outcome.DONE : Outcome.BEHIND;
    }

    private long committed(TopicPartition partition) {
        var spec = new ListConsumerGroupOffsetsSpec().topicPartitions(List.of(partition));
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>(await(admin.listConsumerGroupOffsets(
                        Map.of(group, spec), new ListConsumerGroupOffsetsOptions().requireStable(true))
                .partitionsToOffsetAndMetadata(group)));
        OffsetAndMetadata known = offsets.get(partition);
        return known == null ? 0 : known.offset();
    }

    private static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException known ? known : new KafkaException(e.getCause());
        } catch (TimeoutException e) {
            throw new KafkaException("the brokers do not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }
}
