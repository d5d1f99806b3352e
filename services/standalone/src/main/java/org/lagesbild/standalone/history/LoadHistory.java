package org.lagesbild.standalone.history;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.table.TopicEnd;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.messaging.wire.Codec;
import org.lagesbild.risk.change.Change;
import org.lagesbild.risk.taxonomy.Taxonomy;
import org.lagesbild.risk.time.Stockholm;
import org.lagesbild.risk.week.SettledWeek;
import org.lagesbild.risk.week.WeekRecord;
import org.lagesbild.risk.week.WeekState;

/**
 * Brings weeks of the past into the log of changes, from where risk-view takes those of which it has none. What stands in
 * {@code week-counts} is never written over: own weeks are left out, weeks that were loaded before must be the same.
 */
final class LoadHistory {

    private static final long LOOK_AGAIN_MILLIS = 500;

    private final KafkaAccess access;
    private final SchemaRegistry registry;
    private final Taxonomy taxonomy;

    LoadHistory(KafkaAccess access, SchemaRegistry registry, Taxonomy taxonomy) {
        this.access = access;
        this.registry = registry;
        this.taxonomy = taxonomy;
    }

    /** What is to be loaded, by municipality and week; and how many weeks are there already. */
    record Plan(SortedMap<String, SortedMap<Integer, SettledWeek>> fresh, int own, int loaded) {

        int weeks() {
            return fresh.values().stream().mapToInt(Map::size).sum();
        }
    }

    /** Throws {@link HistoryException} where a week was loaded before with other counts. */
    Plan plan(Collection<History> histories) {
        Map<String, SettledWeek> standing = standing();
        SortedMap<String, SortedMap<Integer, SettledWeek>> fresh = new TreeMap<>();
        List<String> faults = new ArrayList<>();
        int own = 0;
        int loaded = 0;
        for (History history : histories) {
            for (Map.Entry<Integer, SettledWeek> week :
                    history.settled(taxonomy).entrySet()) {
                SettledWeek stands = standing.get(key(history.municipality(), week.getKey()));
                if (stands == null) {
                    fresh.computeIfAbsent(history.municipality(), any -> new TreeMap<>())
                            .put(week.getKey(), week.getValue());
                } else if (stands.state() != WeekState.IMPORTED) {
                    own++;
                } else if (stands.equals(week.getValue())) {
                    loaded++;
                } else {
                    faults.add(history.municipality() + " " + Stockholm.isoWeek(week.getKey())
                            + " was loaded before with other counts; what was learnt of it stays");
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new HistoryException(faults);
        }
        return new Plan(fresh, own, loaded);
    }

    /** Sends the weeks of each municipality in their order. */
    void send(Plan plan) throws ExecutionException, InterruptedException {
        Codec<Change> codec = Topics.CHANGES.codec(registry);
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        try (KafkaProducer<String, byte[]> producer = access.producer(Map.of())) {
            plan.fresh()
                    .forEach((municipality, weeks) -> weeks.forEach((week, counts) -> {
                        byte[] change = codec.encode(new Change.Imported(municipality, week, counts));
                        sent.add(producer.send(new ProducerRecord<>(Topics.CHANGES.name(), municipality, change)));
                    }));
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
        }
    }

    /** How many of the weeks risk-view has not taken up when it has had this long. */
    int left(Plan plan, Duration patience) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        int left = missing(plan);
        while (left > 0 && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
            left = missing(plan);
        }
        return left;
    }

    private int missing(Plan plan) {
        Map<String, SettledWeek> standing = standing();
        return plan.fresh().entrySet().stream()
                .mapToInt(each -> (int) each.getValue().keySet().stream()
                        .filter(week -> !standing.containsKey(key(each.getKey(), week)))
                        .count())
                .sum();
    }

    private Map<String, SettledWeek> standing() {
        Codec<WeekRecord> codec = Topics.WEEK_COUNTS.codec(registry);
        Map<String, SettledWeek> standing = new HashMap<>();
        new TopicEnd(access, Topics.WEEK_COUNTS.name()).readAll(record -> {
            if (record.key().startsWith(SettledWeek.KEY) && codec.decode(record.value()) instanceof SettledWeek week) {
                standing.put(record.key(), week);
            }
        });
        return standing;
    }

    private static String key(String municipality, int week) {
        return SettledWeek.KEY + municipality + "|" + Stockholm.isoWeek(week);
    }
}
