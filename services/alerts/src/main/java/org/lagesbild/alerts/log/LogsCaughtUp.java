package org.lagesbild.alerts.log;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import org.lagesbild.web.health.Readiness;

/** Ready once alerts and deliveries have been read: before that, lists are not whole, and nothing is sent. */
@Singleton
@Requires(beans = AlertLog.class)
final class LogsCaughtUp implements Readiness {

    private final AlertLog alerts;
    private final DeliveryTable deliveries;

    LogsCaughtUp(AlertLog alerts, DeliveryTable deliveries) {
        this.alerts = alerts;
        this.deliveries = deliveries;
    }

    @Override
    public String name() {
        return "alerts";
    }

    @Override
    public boolean ready() {
        return alerts.ready() && deliveries.ready();
    }
}
