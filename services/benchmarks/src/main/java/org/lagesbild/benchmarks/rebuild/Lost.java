package org.lagesbild.benchmarks.rebuild;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.lagesbild.benchmarks.house.House;
import org.lagesbild.messaging.table.TopicEnd;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.riskview.RiskViewService;

/** What the rolling views keep, seen from outside: how much it is, and how it is lost. */
final class Lost {

    private static final String PREFIX = RiskViewService.APPLICATION + "-";

    private static final Duration QUIET = Duration.ofSeconds(3);

    private final House house;

    Lost(House house) {
        this.house = house;
    }

    /** The last bytes under every key of the views. */
    Map<String, byte[]> views() {
        Map<String, byte[]> last = new TreeMap<>();
        new TopicEnd(house.access(), Topics.AREA_VIEWS.name())
                .readAll(record -> last.put(record.key(), record.value()));
        return last;
    }

    /** Returns when no view has come for a while: the {@link System#nanoTime()} at which the last one was there. */
    long quietSince() {
        long end = end();
        long since = System.nanoTime();
        while (System.nanoTime() - since < QUIET.toNanos()) {
            long now = end();
            if (now != end) {
                end = now;
                since = System.nanoTime();
            }
        }
        return since;
    }

    private long end() {
        return new TopicEnd(house.access(), Topics.AREA_VIEWS.name())
                .lastRecords().values().stream()
                        .mapToLong(record -> record.offset() + 1)
                        .sum();
    }

    /** Bytes of keys and values that the state is made of: the last record of each key of each changelog. */
    long stateBytes() throws ExecutionException, InterruptedException {
        long bytes = 0;
        for (String changelog : internal("-changelog")) {
            Map<String, Integer> sizes = new HashMap<>();
            new TopicEnd(house.access(), changelog)
                    .readAll(record -> sizes.put(
                            record.partition() + "/" + record.key(),
                            record.value() == null ? 0 : record.serializedKeySize() + record.serializedValueSize()));
            bytes += sizes.values().stream().mapToLong(Integer::longValue).sum();
        }
        return bytes;
    }

    /** Deletes the group's offsets, every internal topic and what lies on disk; the service must be closed. */
    void everything() throws ExecutionException, InterruptedException, IOException {
        try (Admin admin = house.access().admin()) {
            admin.deleteConsumerGroups(List.of(RiskViewService.APPLICATION))
                    .all()
                    .get();
            admin.deleteTopics(internal("")).all().get();
        }
        house.deleteStateOf(RiskViewService.APPLICATION);
    }

    private List<String> internal(String suffix) throws ExecutionException, InterruptedException {
        try (Admin admin = house.access().admin()) {
            return admin.listTopics().names().get().stream()
                    .filter(topic -> topic.startsWith(PREFIX) && topic.endsWith(suffix))
                    .toList();
        }
    }
}
