package org.lagesbild.alerts.stream;

import io.micronaut.http.sse.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.lagesbild.alerts.log.LoggedAlert;
import org.lagesbild.alerts.log.Positions;
import org.lagesbild.alerts.message.AlertBody;
import org.lagesbild.alerts.message.Envelope;
import org.lagesbild.risk.alert.Alert;
import org.lagesbild.web.stream.Guest;
import org.lagesbild.web.stream.OpenStream;
import org.lagesbild.web.stream.StoppedBody;
import reactor.core.publisher.FluxSink;

/**
 * One client's stream. It reads the log when its client reads, so that a slow client costs nothing and misses nothing. An
 * alert of a category that is stopped is kept back, and ids say so: it comes when the category runs again, or to whoever
 * comes back then.
 *
 * <p>One run at a time: {@link #wake} may be called by any thread and never blocks.
 */
final class AlertFeed implements OpenStream {

    private static final Duration STOPPED_RETRY = Duration.ofSeconds(60);
    private static final Duration RETRY = Duration.ofSeconds(2);

    private final Listening who;
    private final StreamContext context;
    private final FluxSink<Event<String>> sink;
    private final AtomicInteger wakes = new AtomicInteger();
    private final List<LoggedAlert> held = new ArrayList<>();
    private final long live;
    private Positions positions;
    private volatile boolean beatDue = true;

    AlertFeed(Listening who, Place from, StreamContext context, FluxSink<Event<String>> sink) {
        this.who = who;
        this.context = context;
        this.sink = sink;
        this.positions = from.positions();
        this.live = from.live();
    }

    @Override
    public Guest guest() {
        return who.guest();
    }

    @Override
    public void beat() {
        beatDue = true;
        wake();
    }

    /** Writes what there is and was asked for, soon and on another thread. */
    void wake() {
        if (wakes.getAndIncrement() == 0) {
            context.threads().execute(this::run);
        }
    }

    @Override
    public void end(StoppedBody why) {
        sink.next(Event.of(context.json().write(why)).name("stopped").retry(STOPPED_RETRY));
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
            boolean more = true;
            while (more && !sink.isCancelled() && sink.requestedFromDownstream() > 0) {
                more = step();
            }
        } while (!wakes.compareAndSet(seen, 0));
    }

    /** One thing; false where there is none now. */
    private boolean step() {
        if (beatDue) {
            beatDue = false;
            sink.next(Event.of("{}").name("alive").retry(RETRY));
            return true;
        }
        Optional<LoggedAlert> released = released();
        if (released.isPresent()) {
            give(released.get());
            return true;
        }
        Optional<LoggedAlert> next = context.log().next(positions);
        next.ifPresent(this::take);
        return next.isPresent();
    }

    private Optional<LoggedAlert> released() {
        for (Iterator<LoggedAlert> all = held.iterator(); all.hasNext(); ) {
            LoggedAlert one = all.next();
            if (!context.stopped(one)) {
                all.remove();
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    private void take(LoggedAlert logged) {
        positions = positions.behind(logged);
        if (who.reader().told(logged, who.filter()).isEmpty()) {
            return;
        }
        if (context.stopped(logged)) {
            held.add(logged);
        } else {
            give(logged);
        }
    }

    private void give(LoggedAlert logged) {
        who.reader().told(logged, who.filter()).ifPresent(alert -> {
            sink.next(event(alert, logged.at() < live));
            guest().told().accept(alert.subject().municipality());
        });
    }

    private Event<String> event(Alert alert, boolean replay) {
        String data = context.json().write(Envelope.alert(AlertBody.of(alert), replay));
        Positions safe = held.stream().reduce(positions, Positions::notBehind, (one, other) -> other);
        return Event.of(data).name("alert").id(context.id(new Place(safe, live), guest().principal()));
    }
}
