package org.lagesbild.analyst.stream;

import io.micronaut.http.sse.Event;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.lagesbild.analyst.stream.Feed.Wire;
import org.lagesbild.analyst.view.AreaViews;
import org.lagesbild.analyst.view.Views;
import org.lagesbild.messaging.table.TopicTable.Row;
import org.lagesbild.risk.view.AreaView;
import org.lagesbild.web.stream.StreamKeeper;
import org.lagesbild.web.switches.Switchboard;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.publisher.FluxSink.OverflowStrategy;

/** All open streams of views. Every stream first gets what is newer than what its client knows, then what changes. */
@Singleton
final class Hub {

    private final AreaViews areaViews;
    private final Views views;
    private final StreamKeeper<Feed> keeper;
    private volatile Instant tick = Instant.EPOCH;

    Hub(AreaViews areaViews, Views views, Switchboard switches) {
        this.areaViews = areaViews;
        this.views = views;
        this.keeper = new StreamKeeper<>(switches);
        areaViews.listen((key, row) -> row.ifPresent(this::changed));
    }

    /** A stream that goes on after this position; nothing happens before it is subscribed to. */
    Flux<Event<String>> open(Reader reader, PositionVector from) {
        return Flux.create(sink -> connect(reader, from, sink), OverflowStrategy.BUFFER);
    }

    /** How many clients listen. */
    int clients() {
        return keeper.streams().size();
    }

    /** How many views wait for clients to read. */
    int waiting() {
        return keeper.streams().stream().mapToInt(Feed::waiting).sum();
    }

    private void connect(Reader reader, PositionVector from, FluxSink<Event<String>> sink) {
        PositionVector known = areaViews.all().reduce(PositionVector.START, Hub::reach, (one, other) -> other);
        PositionVector start = reader.rights().complete() ? from.reachedBy(known) : PositionVector.START;
        Feed feed = new Feed(reader, views, this::clock, new Wire(sink, keeper.threads(), start));
        keeper.add(feed);
        sink.onDispose(() -> keeper.remove(feed));
        feed.begin(areaViews.all());
        sink.onRequest(more -> feed.wake());
        feed.open();
        keeper.obey(feed); // it was let in before it was listed, and may have been stopped in between
    }

    private static PositionVector reach(PositionVector reached, Row<AreaView> row) {
        return reached.with(row.partition(), row.offset());
    }

    private void changed(Row<AreaView> row) {
        if (row.value().isClock()) {
            ticked();
            return;
        }
        for (Feed feed : keeper.streams()) {
            feed.changed(row);
            feed.wake();
        }
    }

    private void ticked() {
        Instant now = areaViews.slowestTick();
        if (!now.equals(tick)) {
            tick = now;
            keeper.streams().forEach(Feed::beat);
        }
    }

    private String clock() {
        return views.write(ClockBody.at(areaViews.slowestTick()));
    }

    @PreDestroy
    void close() {
        keeper.close();
    }
}
