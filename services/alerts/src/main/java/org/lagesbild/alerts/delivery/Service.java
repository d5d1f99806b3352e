package org.lagesbild.alerts.delivery;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.lagesbild.alerts.log.AlertLog;
import org.lagesbild.alerts.log.DeliveryTable;
import org.lagesbild.alerts.log.LoggedAlert;
import org.lagesbild.alerts.log.Positions;
import org.lagesbild.alerts.log.Reader;
import org.lagesbild.messaging.delivery.Delivery;
import org.lagesbild.messaging.delivery.Delivery.Progress;
import org.lagesbild.messaging.delivery.DeliveryState;
import org.lagesbild.messaging.subscription.Subscription;
import org.lagesbild.messaging.table.TopicTable.Row;
import org.lagesbild.web.access.Principals;

/** How well a subscription is served, as the topics say; the same on every node. */
@Singleton
public final class Service {

    private final AlertLog log;
    private final DeliveryTable deliveries;
    private final Principals principals;
    private final Clock clock;

    Service(AlertLog log, DeliveryTable deliveries, Principals principals, Clock clock) {
        this.log = log;
        this.deliveries = deliveries;
        this.principals = principals;
        this.clock = clock;
    }

    /** @param last UTC milliseconds; 0 is none */
    public record Standing(long lagSeconds, int waiting, int held, int dead, long delivered, long last) {}

    public Standing of(Subscription subscription) {
        Progress progress = deliveries.progress(subscription.key()).orElse(Progress.NONE);
        return new Standing(
                lagSeconds(subscription),
                count(subscription, DeliveryState.WAITING),
                count(subscription, DeliveryState.HELD),
                count(subscription, DeliveryState.DEAD),
                progress.delivered(),
                progress.last());
    }

    /** Since the oldest alert was said that should have been sent and was not; 0 where there is none. */
    public long lagSeconds(Subscription subscription) {
        OptionalLong waiting = rows(subscription).stream()
                .map(Row::value)
                .filter(delivery -> delivery.attempts().state() == DeliveryState.WAITING)
                .mapToLong(delivery -> delivery.attempts().begun())
                .min();
        OptionalLong next =
                next(subscription).map(LoggedAlert::at).map(OptionalLong::of).orElse(OptionalLong.empty());
        OptionalLong oldest = LongStream.concat(waiting.stream(), next.stream()).min();
        return oldest.isEmpty() ? 0 : Math.max(0, (clock.millis() - oldest.getAsLong()) / 1_000);
    }

    private Optional<LoggedAlert> next(Subscription subscription) {
        Positions from = new Positions(
                deliveries.progress(subscription.key()).map(Progress::positions).orElse(subscription.from()));
        return principals
                .byId(subscription.identity().principal())
                .map(Reader::of)
                .flatMap(reader -> next(
                        from,
                        logged -> reader.sent(logged, subscription.filter()).isPresent()));
    }

    /** Looks no further than to the first one: behind a paused subscription many may lie. */
    private Optional<LoggedAlert> next(Positions from, Predicate<LoggedAlert> wanted) {
        Positions at = from;
        Optional<LoggedAlert> next = log.next(at);
        while (next.filter(wanted.negate()).isPresent()) {
            at = at.behind(next.get());
            next = log.next(at);
        }
        return next;
    }

    private int count(Subscription subscription, DeliveryState state) {
        return (int) rows(subscription).stream()
                .filter(row -> row.value().attempts().state() == state)
                .count();
    }

    private Collection<Row<Delivery>> rows(Subscription subscription) {
        return deliveries.of(subscription.key());
    }
}
