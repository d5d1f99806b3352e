package org.lagesbild.alerts.stream;

import io.micronaut.http.sse.Event;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.lagesbild.alerts.log.AlertLog;
import org.lagesbild.alerts.log.LoggedAlert;
import org.lagesbild.alerts.log.Positions;
import org.lagesbild.alerts.log.Stops;
import org.lagesbild.alerts.message.Json;
import org.lagesbild.alerts.vault.Vault;
import org.lagesbild.web.stream.StreamKeeper;
import org.lagesbild.web.switches.Switchboard;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.publisher.FluxSink.OverflowStrategy;

/** All open streams of alerts. */
@Singleton
final class AlertHub {

    private final AlertLog log;
    private final Vault vault;
    private final StreamKeeper<AlertFeed> keeper;
    private final StreamContext context;

    AlertHub(AlertLog log, Stops stops, Json json, Vault vault, Switchboard switches) {
        this.log = log;
        this.vault = vault;
        this.keeper = new StreamKeeper<>(switches);
        this.context = new StreamContext(log, stops, json, vault, keeper.threads());
        log.listen(alert -> wakeAll());
        stops.listen(this::wakeAll);
    }

    /** How many clients listen. */
    int clients() {
        return keeper.streams().size();
    }

    /**
     * A stream that goes on where the client was, or begins with what was said since then, or with what comes. Nothing
     * happens before it is subscribed to.
     */
    Flux<Event<String>> open(Listening who, Optional<String> lastEventId, Optional<Instant> since) {
        Place from = lastEventId
                .flatMap(id -> Place.open(vault, who.guest().principal(), id))
                .filter(place -> known(place.positions()))
                .orElseGet(() -> since.map(this::since).orElseGet(this::now));
        return Flux.create(sink -> connect(who, from, sink), OverflowStrategy.BUFFER);
    }

    private void connect(Listening who, Place from, FluxSink<Event<String>> sink) {
        AlertFeed feed = new AlertFeed(who, from, context, sink);
        keeper.add(feed);
        sink.onDispose(() -> keeper.remove(feed));
        sink.onRequest(more -> feed.wake());
        keeper.obey(feed); // it was let in before it was listed, and may have been stopped in between
    }

    /** A place that lies ahead of all that is known belongs to another log, and would miss what comes. */
    private boolean known(Positions positions) {
        Positions end = log.end();
        for (int partition = 0; partition < log.partitions(); partition++) {
            if (positions.next(partition) > end.next(partition)) {
                return false;
            }
        }
        return true;
    }

    private Place now() {
        return new Place(log.end(), 0);
    }

    /** The log is short enough to begin at its start; what was said before is passed over. */
    private Place since(Instant then) {
        Positions from = log.end();
        for (LoggedAlert logged : log.all()) {
            if (!Instant.ofEpochMilli(logged.alert().moment().at()).isBefore(then)) {
                from = from.notBehind(logged);
            }
        }
        long live = log.all().stream().mapToLong(LoggedAlert::at).max().orElse(0) + 1;
        return new Place(from, live);
    }

    private void wakeAll() {
        keeper.streams().forEach(AlertFeed::wake);
    }

    @PreDestroy
    void close() {
        keeper.close();
    }
}
