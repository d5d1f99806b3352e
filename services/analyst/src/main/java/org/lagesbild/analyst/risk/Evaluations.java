package org.lagesbild.analyst.risk;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.lagesbild.analyst.daily.DailyIndex;
import org.lagesbild.analyst.daily.DailyIndex.Position;
import org.lagesbild.analyst.daily.RecordFetcher;
import org.lagesbild.analyst.daily.TopicTail;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.disclosure.EvaluationDisclosure.Said;
import org.lagesbild.messaging.topic.Topic;
import org.lagesbild.messaging.wire.Codec;
import org.lagesbild.risk.evaluation.Evaluation;

/**
 * What was said of each municipality at each midnight, as far back as the topic is kept. The last midnight's is held in
 * memory; of those before it their positions alone, and they are read when they are asked for.
 */
public final class Evaluations implements AutoCloseable {

    private final Codec<Evaluation> codec;
    private final Map<String, Said> newest = new ConcurrentHashMap<>();
    private final DailyIndex first = new DailyIndex();
    private final DailyIndex last = new DailyIndex();
    private final TopicTail tail;
    private final RecordFetcher fetcher;

    public Evaluations(Topic<Evaluation> topic, Codec<Evaluation> codec, KafkaAccess access) {
        this.codec = codec;
        this.tail = new TopicTail(topic.name(), access, this::take);
        this.fetcher = new RecordFetcher(topic.name(), access);
    }

    public Evaluations start() {
        tail.start();
        return this;
    }

    /** Done when everything that stood in the topic at the start has been read. */
    public boolean ready() {
        return tail.ready();
    }

    /** What was said of the municipality at the last midnight. */
    public Optional<Said> newest(String municipality) {
        return Optional.ofNullable(newest.get(municipality));
    }

    /** Whether anything is kept, of whichever municipality, of the midnight at which this day began or an earlier one. */
    public boolean reaches(LocalDate day) {
        return first.reaches(day);
    }

    /** What was said of the municipality at the newest midnight that is no later; empty before the first that is kept. */
    public Optional<Said> at(String municipality, LocalDate day) {
        Optional<Said> held =
                newest(municipality).filter(said -> said.first().moment().day() <= day.toEpochDay());
        return held.isPresent() ? held : first.at(municipality, day).flatMap(found -> fetched(municipality, found));
    }

    private Optional<Said> fetched(String municipality, Position found) {
        Optional<Evaluation> begun = fetch(found);
        Optional<Evaluation> left = last.at(municipality, found.date())
                .flatMap(position -> position.equals(found) ? begun : fetch(position));
        return begun.flatMap(one -> left.map(other -> new Said(one, other)));
    }

    private Optional<Evaluation> fetch(Position position) {
        return fetcher.fetch(position.partition(), position.offset()).map(codec::decode);
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        Evaluation evaluation = codec.decode(record.value());
        Evaluation.Moment moment = evaluation.moment();
        Position at = new Position(LocalDate.ofEpochDay(moment.day()), record.partition(), record.offset());
        if (moment.revision() == 0) {
            first.add(moment.municipality(), at);
        }
        last.add(moment.municipality(), at);
        newest.merge(moment.municipality(), new Said(evaluation, evaluation), Evaluations::newer);
    }

    private static Said newer(Said held, Said said) {
        Evaluation.Moment moment = said.last().moment();
        if (moment.compareTo(held.last().moment()) <= 0) {
            return held;
        }
        return moment.day() == held.first().moment().day() ? new Said(held.first(), said.last()) : said;
    }

    @Override
    public void close() {
        tail.close();
        fetcher.close();
    }
}
