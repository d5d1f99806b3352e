package org.lagesbild.riskview.topology;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.table.TopicEnd;
import org.lagesbild.messaging.topic.Topic;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.messaging.wire.Codec;
import org.lagesbild.risk.time.Stockholm;
import org.lagesbild.risk.week.SealedWeeks;
import org.lagesbild.risk.week.WeekCount;
import org.lagesbild.risk.week.WeekState;

/** Reads, before anything runs, what the views must know of their own past. */
public final class StartReader {

    private final KafkaAccess access;
    private final Codec<WeekCount> weeks;

    public StartReader(KafkaAccess access, SchemaRegistry registry) {
        this.access = access;
        this.weeks = Topics.WEEK_COUNTS.codec(registry);
    }

    public Start read() {
        Map<Integer, Long> mutedTo = new TreeMap<>();
        end(Topics.CHANGES).lastRecords().forEach((partition, record) -> mutedTo.put(partition, record.offset()));
        return new Start(mutedTo, lastDaily(), sealed());
    }

    private int lastDaily() {
        return end(Topics.AREA_VIEWS_DAILY).lastRecords().values().stream()
                .mapToInt(StartReader::dayOf)
                .max()
                .orElse(Integer.MIN_VALUE);
    }

    private static int dayOf(ConsumerRecord<String, byte[]> daily) {
        String date = daily.key().substring(daily.key().indexOf('|') + 1);
        return (int) LocalDate.parse(date).toEpochDay();
    }

    private SealedWeeks sealed() {
        Map<String, WeekCount> last = new TreeMap<>();
        end(Topics.WEEK_COUNTS).readAll(record -> {
            WeekCount count = weeks.decode(record.value());
            if (count.state() == WeekState.SEALED) {
                last.put(record.key(), count);
            }
        });
        SealedWeeks sealed = new SealedWeeks();
        last.forEach((key, count) -> {
            int split = key.indexOf('|');
            sealed.add(key.substring(0, split), Stockholm.weekOf(key.substring(split + 1)), count);
        });
        return sealed;
    }

    private TopicEnd end(Topic<?> topic) {
        return new TopicEnd(access, topic.name());
    }
}
