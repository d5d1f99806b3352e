package org.lagesbild.analyst.stream;

import io.micronaut.http.sse.Event;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lagesbild.analyst.stream.Backlog.Due;
import org.lagesbild.analyst.view.Views;
import org.lagesbild.messaging.table.TopicTable.Row;
import org.lagesbild.risk.view.AreaView;
import org.lagesbild.web.stream.Guest;
import org.lagesbild.web.stream.OpenStream;
import org.lagesbild.web.stream.StoppedBody;
import reactor.core.publisher.FluxSink;

/**
 * One client's stream. Nothing is written but what the client asked to be given, and what waits is areas and not views:
 * a client that stops reading costs no more than one entry per area, and holds up nobody.
 *
 * <p>Positions in the topic, and the order in which areas changed, tell how much happened. A reader who lacks a category
 * gets neither: no ids, areas by code, and everything again after a reconnect.
 *
 * <p>One run at a time: {@link #wake} may be called by any thread and never blocks.
 */
final class Feed implements OpenStream {

    /** Between two batches: a page can not show more, and a replay moves every area several times a second. */
    private static final Duration PAUSE = Duration.ofMillis(200);

    private static final Duration STOPPED_RETRY = Duration.ofSeconds(60);
    private static final Duration RETRY = Duration.ofSeconds(2);

    private final Reader reader;
    private final Views views;
    private final Supplier<String> clock;
    private final FluxSink<Event<String>> sink;
    private final ScheduledExecutorService threads;
    private final Backlog backlog;
    private final AtomicInteger wakes = new AtomicInteger();
    private final Queue<Due> batch = new ArrayDeque<>();
    private final Map<String, Integer> shown = new HashMap<>();
    private PositionVector position;
    private long nextBatch = System.nanoTime();
    private volatile boolean clockDue = true;
    private volatile boolean open;

    Feed(Reader reader, Views views, Supplier<String> clock, Wire wire) {
        this.reader = reader;
        this.views = views;
        this.clock = clock;
        this.sink = wire.sink();
        this.threads = wire.threads();
        this.position = wire.from();
        this.backlog = new Backlog(wire.from());
    }

    /** Where a feed writes to, on which threads, and from where in the topic. */
    record Wire(FluxSink<Event<String>> sink, ScheduledExecutorService threads, PositionVector from) {}

    @Override
    public Guest guest() {
        return reader.guest();
    }

    /** Notes that a view stands at this position now. */
    void changed(Row<AreaView> row) {
        if (!reader.wanted().contains(row.key())) {
            return;
        }
        if (reader.rights().complete()) {
            backlog.add(row.key(), row.partition(), row.offset());
        } else {
            backlog.add(row.key());
        }
    }

    /** Notes what is there already: all views, or for a reader of some categories all areas, with a view or without. */
    void begin(Stream<Row<AreaView>> all) {
        if (reader.rights().complete()) {
            all.forEach(this::changed);
        } else {
            reader.wanted().forEach(backlog::add);
        }
    }

    /** Lets the client have the clock next. */
    @Override
    public void beat() {
        clockDue = true;
        wake();
    }

    /** Begins to write: everything that stood in the table has been noted, so no position leaves anything behind. */
    void open() {
        open = true;
        wake();
    }

    /** Writes what is due and asked for, soon and on another thread. */
    void wake() {
        if (wakes.getAndIncrement() == 0) {
            threads.execute(this::run);
        }
    }

    /** How many areas wait. */
    int waiting() {
        return backlog.size();
    }

    @Override
    public void end(StoppedBody why) {
        sink.next(Event.of(views.write(why)).name("stopped").retry(STOPPED_RETRY));
        sink.complete();
    }

    @Override
    public void complete() {
        sink.complete();
    }

    private void run() {
        int seen;
        do {
            seen = wakes.get();
            write();
        } while (!wakes.compareAndSet(seen, 0));
    }

    private void write() {
        while (open && !sink.isCancelled() && sink.requestedFromDownstream() > 0) {
            if (clockDue) {
                clockDue = false;
                sink.next(heartbeat());
            } else if (!batch.isEmpty()) {
                give(batch.remove());
            } else if (!fill()) {
                return;
            }
        }
    }

    private boolean fill() {
        long wait = nextBatch - System.nanoTime();
        if (backlog.size() == 0) {
            return false;
        }
        if (wait > 0) {
            threads.schedule(this::wake, wait, TimeUnit.NANOSECONDS);
            return false;
        }
        nextBatch = System.nanoTime() + PAUSE.toNanos();
        return batch.addAll(backlog.take());
    }

    private void give(Due due) {
        next(due).ifPresent(event -> {
            sink.next(event);
            reader.guest().told().accept(due.area());
        });
    }

    private Optional<Event<String>> next(Due due) {
        position = position.with(due.partition(), due.offset());
        return views.now(due.area(), reader.rights(), reader.detail())
                .map(views::write)
                .filter(json -> isNew(due.area(), json))
                .map(json -> Event.of(json).name("view"))
                .map(event -> reader.rights().complete() ? event.id(position.toString()) : event);
    }

    /** A reader without all categories must not see that something moved which he may not see. */
    private boolean isNew(String area, String json) {
        int hash = json.hashCode();
        @Nullable Integer last = shown.put(area, hash);
        return last == null || last != hash;
    }

    private Event<String> heartbeat() {
        return Event.of(clock.get()).name("clock").comment("lagesbild").retry(RETRY);
    }
}
