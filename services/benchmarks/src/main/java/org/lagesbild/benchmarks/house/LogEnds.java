package org.lagesbild.benchmarks.house;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.lagesbild.messaging.client.KafkaAccess;

/** Where every topic of the broker ends, its internal ones included: the difference of two is what was appended. */
public final class LogEnds {

    private final Map<String, Long> ends;

    private LogEnds(Map<String, Long> ends) {
        this.ends = ends;
    }

    public static LogEnds of(KafkaAccess access) throws ExecutionException, InterruptedException {
        try (Admin admin = access.admin()) {
            Set<String> topics = admin.listTopics(new ListTopicsOptions().listInternal(true))
                    .names()
                    .get();
            Set<TopicPartition> partitions = admin.describeTopics(topics).allTopicNames().get().values().stream()
                    .flatMap(topic -> topic.partitions().stream()
                            .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                    .collect(Collectors.toSet());
            Map<String, Long> ends = new HashMap<>();
            admin.listOffsets(partitions.stream()
                            .collect(Collectors.toMap(Function.identity(), any -> OffsetSpec.latest())))
                    .all()
                    .get()
                    .forEach((partition, end) -> ends.merge(partition.topic(), end.offset(), Long::sum));
            return new LogEnds(ends);
        }
    }

    /** Records, and markers of transactions, by topic. */
    public Map<String, Long> since(LogEnds before) {
        Map<String, Long> appended = new TreeMap<>();
        ends.forEach((topic, end) -> {
            long more = end - before.ends.getOrDefault(topic, 0L);
            if (more > 0) {
                appended.put(topic, more);
            }
        });
        return appended;
    }
}
