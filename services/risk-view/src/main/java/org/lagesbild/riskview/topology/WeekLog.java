package org.lagesbild.riskview.topology;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.utils.Utils;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.table.TopicEnd;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.messaging.wire.Codec;
import org.lagesbild.risk.area.AreaTree;
import org.lagesbild.risk.time.Stockholm;
import org.lagesbild.risk.week.AcceptedLevel;
import org.lagesbild.risk.week.AcceptedLevels;
import org.lagesbild.risk.week.SealedWeeks;
import org.lagesbild.risk.week.SettledWeek;
import org.lagesbild.risk.week.SettledWeeks;
import org.lagesbild.risk.week.WeekCount;
import org.lagesbild.risk.week.WeekRecord;

/**
 * The weeks that stand in {@code week-counts}, read on whenever a task starts. Settled weeks are kept as they were read:
 * most are never asked for.
 */
final class WeekLog {

    private final AreaTree areas;
    private final TopicEnd end;
    private final Codec<WeekRecord> codec;
    private final Map<String, WeekCount> sealed = new TreeMap<>();
    private final Map<String, TreeMap<Integer, byte[]>> settled = new HashMap<>();
    private final AcceptedLevels accepted = new AcceptedLevels();
    private Map<Integer, Long> next = Map.of();

    WeekLog(AreaTree areas, KafkaAccess access, SchemaRegistry registry) {
        this.areas = areas;
        this.end = new TopicEnd(access, Topics.WEEK_COUNTS.name());
        this.codec = Topics.WEEK_COUNTS.codec(registry);
    }

    synchronized void readOn() {
        next = end.readOn(next, this::take);
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        if (record.key().startsWith(SettledWeek.KEY)) {
            String key = record.key().substring(SettledWeek.KEY.length());
            settled.computeIfAbsent(area(key), any -> new TreeMap<>()).put(week(key), record.value());
            return;
        }
        WeekRecord week = codec.decode(record.value());
        if (week instanceof WeekCount count) {
            sealed.put(record.key(), count);
        } else if (week instanceof AcceptedLevel level
                && areas.contains(level.series().area())) {
            accepted.add(areas.tenant(level.series().area()), week(record.key()), level);
        }
    }

    /** The sealed weeks of the areas whose changes come in this partition. */
    synchronized SealedWeeks sealed(int partition) {
        SealedWeeks own = new SealedWeeks();
        sealed.forEach((key, count) -> {
            if (areas.contains(area(key)) && partitionOf(areas.tenant(area(key))) == partition) {
                own.add(area(key), week(key), count);
            }
        });
        return own;
    }

    /** Where the default partitioner puts the key. */
    private static int partitionOf(String tenant) {
        return Utils.toPositive(Utils.murmur2(tenant.getBytes(StandardCharsets.UTF_8))) % Topics.PARTITIONS;
    }

    /** The settled weeks of the municipalities whose changes come in this partition. */
    SettledWeeks settled(int partition) {
        return new Own(partition);
    }

    private synchronized SortedSet<Integer> weeks(String municipality) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(
                settled.getOrDefault(municipality, new TreeMap<>()).keySet()));
    }

    private synchronized Optional<SettledWeek> find(String municipality, int week) {
        return Optional.ofNullable(
                        settled.getOrDefault(municipality, new TreeMap<>()).get(week))
                .map(bytes -> (SettledWeek) codec.decode(bytes));
    }

    private synchronized List<AcceptedLevel> accepted(String municipality, int week) {
        return accepted.of(municipality, week);
    }

    /** What is another partition's is not there. */
    private final class Own implements SettledWeeks {

        private final int partition;

        Own(int partition) {
            this.partition = partition;
        }

        @Override
        public SortedSet<Integer> weeks(String municipality) {
            return partitionOf(municipality) == partition ? WeekLog.this.weeks(municipality) : new TreeSet<>();
        }

        @Override
        public Optional<SettledWeek> find(String municipality, int week) {
            return partitionOf(municipality) == partition ? WeekLog.this.find(municipality, week) : Optional.empty();
        }

        @Override
        public List<AcceptedLevel> accepted(String municipality, int week) {
            return partitionOf(municipality) == partition ? WeekLog.this.accepted(municipality, week) : List.of();
        }
    }

    private static String area(String key) {
        return key.substring(0, key.indexOf('|'));
    }

    private static int week(String key) {
        return Stockholm.weekOf(key.substring(key.indexOf('|') + 1));
    }
}
