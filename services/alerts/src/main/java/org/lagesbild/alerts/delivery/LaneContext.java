package org.lagesbild.alerts.delivery;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.lagesbild.alerts.log.AlertLog;
import org.lagesbild.alerts.log.DeliveryTable;
import org.lagesbild.alerts.log.Stops;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.messaging.subscription.Standing;
import org.lagesbild.messaging.subscription.Subscription;
import org.lagesbild.messaging.table.TopicTable;
import org.lagesbild.messaging.table.TopicTable.Row;
import org.lagesbild.web.access.Principals;
import org.lagesbild.web.audit.Tally;

/** What every lane looks at. */
@Singleton
record LaneContext(
        AlertLog log,
        DeliveryTable deliveries,
        TopicTable<Subscription> subscriptions,
        Principals principals,
        Stops stops,
        Tally tally,
        Clock clock) {

    /** The subscription, where it is to be served now, and as whom. */
    Optional<Served> served(String key) {
        if (!log.ready() || !deliveries.ready()) {
            return Optional.empty();
        }
        return subscriptions
                .row(key)
                .filter(row -> row.value().status().standing() == Standing.ACTIVE)
                .flatMap(row -> reader(row.value()).map(reader -> new Served(row, reader)));
    }

    private Optional<Enrolment> reader(Subscription subscription) {
        String principal = subscription.identity().principal();
        return stops.reader(principal)
                ? Optional.empty()
                : principals.byId(principal).filter(known -> !known.suspended());
    }

    /** A subscription that is to be served, and the rights of its owner as they are now. */
    record Served(Row<Subscription> row, Enrolment reader) {

        Subscription subscription() {
            return row.value();
        }

        int partition() {
            return row.partition();
        }
    }
}
