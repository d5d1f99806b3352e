package org.lagesbild.analyst.stream;

import io.micronaut.http.sse.Event;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.lagesbild.analyst.stream.Feed.Wire;
import org.lagesbild.analyst.view.AreaViews;
import org.lagesbild.analyst.view.Views;
import org.lagesbild.messaging.table.TopicTable.Row;
import org.lagesbild.risk.view.AreaView;
import org.lagesbild.web.problem.ProblemType;
import org.lagesbild.web.switches.Switchboard;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.publisher.FluxSink.OverflowStrategy;

/**
 * All open streams of views. Every stream first gets what is newer than what its client knows, then what changes. A
 * stream ends within seconds of the session that opened it, or when its reader's rights change: whoever comes back is
 * judged anew.
 */
@Singleton
final class Hub {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    /** How long a stream may outlive a session or a right. */
    private static final Duration WATCH = Duration.ofSeconds(1);

    private static final int THREADS = 2;

    private final AreaViews areaViews;
    private final Views views;
    private final Switchboard switches;
    private final Set<Feed> feeds = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService threads;
    private volatile Instant tick = Instant.EPOCH;

    Hub(AreaViews areaViews, Views views, Switchboard switches) {
        this.switches = switches;
        this.areaViews = areaViews;
        this.views = views;
        this.threads = Executors.newScheduledThreadPool(THREADS, task -> {
            Thread thread = new Thread(task, "streams");
            thread.setDaemon(true);
            return thread;
        });
        switches.listen(() -> threads.execute(() -> feeds.forEach(this::obey)));
        areaViews.listen((key, row) -> row.ifPresent(this::changed));
        long period = HEARTBEAT.toMillis();
        threads.scheduleAtFixedRate(this::beat, period, period, TimeUnit.MILLISECONDS);
        threads.scheduleAtFixedRate(this::dismiss, WATCH.toMillis(), WATCH.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A stream that goes on after this position; nothing happens before it is subscribed to. */
    Flux<Event<String>> open(Reader reader, PositionVector from) {
        return Flux.create(sink -> connect(reader, from, sink), OverflowStrategy.BUFFER);
    }

    /** How many clients listen. */
    int clients() {
        return feeds.size();
    }

    /** How many views wait for clients to read. */
    int waiting() {
        return feeds.stream().mapToInt(Feed::waiting).sum();
    }

    private void connect(Reader reader, PositionVector from, FluxSink<Event<String>> sink) {
        PositionVector known = areaViews.all().reduce(PositionVector.START, Hub::reach, (one, other) -> other);
        PositionVector start = reader.rights().complete() ? from.reachedBy(known) : PositionVector.START;
        Feed feed = new Feed(reader, views, this::clock, new Wire(sink, threads, start));
        feeds.add(feed);
        sink.onDispose(() -> feeds.remove(feed));
        feed.begin(areaViews.all());
        sink.onRequest(more -> feed.wake());
        feed.open();
        obey(feed); // it was let in before it was listed, and may have been stopped in between
    }

    private static PositionVector reach(PositionVector reached, Row<AreaView> row) {
        return reached.with(row.partition(), row.offset());
    }

    private void changed(Row<AreaView> row) {
        if (row.value().isClock()) {
            ticked();
            return;
        }
        for (Feed feed : feeds) {
            feed.changed(row);
            feed.wake();
        }
    }

    private void ticked() {
        Instant now = areaViews.slowestTick();
        if (!now.equals(tick)) {
            tick = now;
            feeds.forEach(Feed::tick);
        }
    }

    private void beat() {
        feeds.forEach(Feed::tick);
    }

    private void dismiss() {
        feeds.stream().filter(feed -> !admitted(feed)).forEach(Feed::complete);
    }

    /** Whoever can not be judged is let go: a fault must not end the watch over the others. */
    private static boolean admitted(Feed feed) {
        try {
            return feed.reader().guest().admitted().getAsBoolean();
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** Ends a stream that an operator has stopped, and tells its client so. */
    private void obey(Feed feed) {
        switches.outward()
                .map(stopped -> StoppedBody.of(ProblemType.OUTWARD_STOPPED, stopped))
                .or(() -> switches.partner(feed.reader().guest().principal())
                        .map(stopped -> StoppedBody.of(ProblemType.PARTNER_STOPPED, stopped)))
                .ifPresent(body -> feed.end(views.write(body)));
    }

    private String clock() {
        return views.write(ClockBody.at(areaViews.slowestTick()));
    }

    @PreDestroy
    void close() {
        feeds.forEach(Feed::complete);
        threads.shutdownNow();
    }
}
