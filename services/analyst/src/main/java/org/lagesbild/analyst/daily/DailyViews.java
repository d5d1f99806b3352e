package org.lagesbild.analyst.daily;

import java.time.LocalDate;
import java.util.Optional;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.topic.Topic;
import org.lagesbild.messaging.wire.Codec;
import org.lagesbild.risk.view.AreaView;

/** The views of past local midnights: what a meeting saw that day, as far back as the topic is kept. */
public final class DailyViews implements AutoCloseable {

    private final Codec<AreaView> codec;
    private final DailyIndex index = new DailyIndex();
    private final TopicTail tail;
    private final RecordFetcher fetcher;

    public DailyViews(Topic<AreaView> topic, Codec<AreaView> codec, KafkaAccess access) {
        this.codec = codec;
        this.tail = new TopicTail(
                topic.name(), access, record -> index.add(record.key(), record.partition(), record.offset()));
        this.fetcher = new RecordFetcher(topic.name(), access);
    }

    public DailyViews start() {
        tail.start();
        return this;
    }

    public boolean ready() {
        return tail.ready();
    }

    /** Whether anything is kept, of whichever area, that is as old as this midnight or older. */
    public boolean reaches(LocalDate midnight) {
        return index.reaches(midnight);
    }

    /** The area's newest view at or before this local midnight; empty before the first that is kept. */
    public Optional<AreaView> at(String area, LocalDate midnight) {
        return index.at(area, midnight)
                .flatMap(position -> fetcher.fetch(position.partition(), position.offset()))
                .map(codec::decode);
    }

    @Override
    public void close() {
        tail.close();
        fetcher.close();
    }
}
