package org.lagesbild.riskview.topology;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.table.TopicEnd;
import org.lagesbild.messaging.topic.Topic;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.messaging.wire.Codec;
import org.lagesbild.risk.area.AreaTree;
import org.lagesbild.risk.evaluation.Evaluation;
import org.lagesbild.risk.local.Past;

/**
 * Reads, before a task runs, what it must know of its own past. A task starts only when the last transaction of whoever
 * had it before is decided, so that all which was said is found.
 */
public final class StartReader implements Start.Reader {

    private final KafkaAccess access;
    private final Codec<Evaluation> evaluations;
    private final WeekLog weeks;
    private final int dailyTo;

    /** Reads what holds for the whole process. */
    public StartReader(AreaTree areas, KafkaAccess access, SchemaRegistry registry) {
        this.access = access;
        this.evaluations = Topics.EVALUATIONS.codec(registry);
        this.weeks = new WeekLog(areas, access, registry);
        this.dailyTo = lastDaily();
    }

    @Override
    public Start of(int partition) {
        List<ConsumerRecord<String, byte[]>> said = end(Topics.EVALUATIONS)
                .lastRun(
                        partition,
                        (one, last) -> moment(one).day() == moment(last).day());
        Map<String, Evaluation> last = new HashMap<>();
        said.forEach(record -> last.put(record.key(), evaluations.decode(record.value())));
        int evaluatedTo = last.values().stream()
                .mapToInt(evaluation -> evaluation.moment().day())
                .max()
                .orElse(Integer.MIN_VALUE);
        long mutedTo = end(Topics.CHANGES).lastRun(partition, (one, lastOne) -> one.equals(lastOne)).stream()
                .mapToLong(ConsumerRecord::offset)
                .max()
                .orElse(-1);
        weeks.readOn();
        return new Start(
                mutedTo, dailyTo, new Past(weeks.sealed(partition), weeks.settled(partition), last, evaluatedTo));
    }

    private Evaluation.Moment moment(ConsumerRecord<String, byte[]> record) {
        return evaluations.decode(record.value()).moment();
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

    private TopicEnd end(Topic<?> topic) {
        return new TopicEnd(access, topic.name());
    }
}
