package org.lagesbild.analyst.week;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.lagesbild.analyst.daily.TopicTail;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.topic.Topic;
import org.lagesbild.messaging.wire.Codec;
import org.lagesbild.risk.area.AreaTree;
import org.lagesbild.risk.time.Stockholm;
import org.lagesbild.risk.week.SettledWeek;
import org.lagesbild.risk.week.WeekCount;
import org.lagesbild.risk.week.WeekRecord;
import org.lagesbild.risk.week.WeekState;

/**
 * How many incidents there were in weeks of the past, over all categories: of sealed weeks, and of weeks that were counted
 * elsewhere. Only numbers are kept, and they are for readers of all categories alone.
 */
public final class EarlierWeeks implements AutoCloseable {

    private final Codec<WeekRecord> codec;
    private final AreaTree areas;
    private final TopicTail tail;
    private final Map<String, WeekTotals> sealed = new ConcurrentHashMap<>();
    private final Map<String, WeekTotals> imported = new ConcurrentHashMap<>();

    public EarlierWeeks(Topic<WeekRecord> topic, Codec<WeekRecord> codec, KafkaAccess access, AreaTree areas) {
        this.codec = codec;
        this.areas = areas;
        this.tail = new TopicTail(topic.name(), access, this::take);
    }

    public EarlierWeeks start() {
        tail.start();
        return this;
    }

    /** @param imported whether it was counted elsewhere: reported incidents alone, without what was discovered */
    public record Total(int count, boolean imported) {}

    /** The area's incidents in one ISO week; empty where the week is neither sealed nor imported. */
    public Optional<Total> of(String area, int week) {
        String municipality = areas.tenant(area);
        OptionalInt own = of(sealed, area, week);
        if (own.isPresent() || spans(sealed, municipality, week)) {
            return Optional.of(new Total(own.orElse(0), false));
        }
        return of(imported, municipality, week).isPresent()
                ? Optional.of(new Total(of(imported, area, week).orElse(0), true))
                : Optional.empty();
    }

    private static OptionalInt of(Map<String, WeekTotals> totals, String area, int week) {
        WeekTotals its = totals.get(area);
        return its == null ? OptionalInt.empty() : its.of(week);
    }

    /** A week in which nothing happened has no record; it lies between others that have. */
    private static boolean spans(Map<String, WeekTotals> totals, String area, int week) {
        WeekTotals its = totals.get(area);
        return its != null && its.spans(week);
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        int bar = record.key().indexOf('|');
        if (record.value() == null || bar < 0) {
            return;
        }
        String owner = record.key().substring(0, bar);
        int week = Stockholm.weekOf(record.key().substring(bar + 1));
        WeekRecord decoded = codec.decode(record.value());
        if (decoded instanceof WeekCount count) {
            long all = count.counts().stream()
                    .mapToLong(WeekCount.CategoryCount::count)
                    .sum();
            put(sealed, owner, week, all);
        } else if (decoded instanceof SettledWeek settled && settled.state() == WeekState.IMPORTED) {
            Map<String, Long> sums = new HashMap<>();
            sums.put(owner.substring(SettledWeek.KEY.length()), 0L);
            settled.reported().forEach((series, count) -> sums.merge(series.area(), count, Long::sum));
            sums.forEach((area, sum) -> put(imported, area, week, sum));
        }
    }

    private static void put(Map<String, WeekTotals> totals, String area, int week, long total) {
        totals.computeIfAbsent(area, any -> new WeekTotals()).put(week, Math.toIntExact(total));
    }

    @Override
    public void close() {
        tail.close();
    }
}
