package org.lagesbild.alerts.delivery;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.lagesbild.messaging.delivery.Delivery;
import org.lagesbild.messaging.delivery.Delivery.Attempts;
import org.lagesbild.messaging.delivery.DeliveryCause;
import org.lagesbild.messaging.delivery.DeliveryContent;
import org.lagesbild.messaging.subscription.Standing;
import org.lagesbild.messaging.subscription.Subscription;
import org.lagesbild.messaging.table.TopicTable;
import org.lagesbild.messaging.table.TopicTable.Row;
import org.lagesbild.messaging.table.TopicWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Disables a subscription whose endpoint says that it is gone, and tells its owner: in the list, and by every other
 * subscription of the same owner that still reaches somebody.
 */
@Singleton
final class Retirement {

    private static final Logger LOG = LoggerFactory.getLogger(Retirement.class);

    private final TopicTable<Subscription> subscriptions;
    private final TopicWriter<Subscription> writer;
    private final TopicWriter<Delivery> deliveries;
    private final Clock clock;

    Retirement(
            TopicTable<Subscription> subscriptions,
            TopicWriter<Subscription> writer,
            TopicWriter<Delivery> deliveries,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.writer = writer;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    void disable(Subscription gone) {
        long now = clock.millis();
        Subscription disabled = gone.with(new Subscription.Status(Standing.DISABLED, now));
        writer.put(disabled.key(), disabled);
        subscriptions.current().join();
        LOG.warn("subscription {} is disabled: its endpoint is gone", gone.key());
        subscriptions.rows().stream()
                .filter(row -> tellsOwner(row.value(), gone))
                .forEach(row -> tell(row, disabled, now));
    }

    private static boolean tellsOwner(Subscription other, Subscription gone) {
        return other.identity().principal().equals(gone.identity().principal())
                && !other.key().equals(gone.key())
                && other.status().standing() == Standing.ACTIVE;
    }

    private void tell(Row<Subscription> by, Subscription disabled, long now) {
        String key = by.value().key();
        Delivery notice = new Delivery(
                key,
                DeliveryId.of(key, "disabled", disabled.identity().id(), Long.toString(now)),
                DeliveryContent.DISABLED,
                List.of(disabled.identity().id()),
                DeliveryCause.NONE,
                Attempts.at(now),
                false,
                Delivery.Progress.NONE);
        deliveries.put(by.partition(), notice.key(), notice);
    }
}
