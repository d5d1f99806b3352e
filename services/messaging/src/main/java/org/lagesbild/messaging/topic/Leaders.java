package org.lagesbild.messaging.topic;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;

/**
 * Waits for the leaders of topics that were just created. Such a topic is known some time before its partitions take
 * records. A producer that begins in between may see its first batch refused and its second one taken; the first is then
 * out of order for good, and lost when its time is over (KAFKA-15591).
 */
public final class Leaders {

    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Leaders() {}

    /** Returns when every partition's leader answers; throws {@link KafkaException} where one does not in a minute. */
    public static void await(Admin admin, Collection<String> topics) {
        long begun = System.nanoTime();
        while (!answer(admin, topics)) {
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                throw new KafkaException("no leader answers for some of these topics: " + topics);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** A broker that has not heard of the topic yet says that there is none, and the client believes it. */
    private static boolean answer(Admin admin, Collection<String> topics) {
        try {
            Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
            for (TopicDescription topic :
                    admin.describeTopics(topics).allTopicNames().get().values()) {
                topic.partitions()
                        .forEach(info ->
                                ends.put(new TopicPartition(topic.name(), info.partition()), OffsetSpec.latest()));
            }
            admin.listOffsets(ends).all().get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RetriableException) {
                return false;
            }
            throw new KafkaException("topics can not be looked at: " + topics, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }
}
