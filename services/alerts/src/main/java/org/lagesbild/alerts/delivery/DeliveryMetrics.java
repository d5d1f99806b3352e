package org.lagesbild.alerts.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micronaut.context.annotation.Context;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.TaskScheduler;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.function.ToDoubleFunction;
import org.lagesbild.messaging.subscription.Subscription;

/** How well each subscription is served that is this process's share, for whoever is woken when it is not. */
@Context
final class DeliveryMetrics {

    private static final Duration EVERY = Duration.ofSeconds(10);

    private final Lanes lanes;
    private final ScheduledFuture<?> looking;

    /** No binder: the registry is made with its binders, and lanes are made with what is measured. */
    DeliveryMetrics(
            Lanes lanes,
            Service service,
            MeterRegistry meters,
            @Named(TaskExecutors.SCHEDULED) TaskScheduler scheduler) {
        this.lanes = lanes;
        Gauge.builder("lagesbild.delivery.halted", lanes, Lanes::halted).register(meters);
        MultiGauge lag =
                MultiGauge.builder("lagesbild.delivery.lag").baseUnit("seconds").register(meters);
        MultiGauge dead = MultiGauge.builder("lagesbild.delivery.dead").register(meters);
        this.looking = scheduler.scheduleWithFixedDelay(EVERY, EVERY, () -> {
            lag.register(rows(service::lagSeconds), true);
            dead.register(rows(one -> service.of(one).dead()), true);
        });
    }

    private List<MultiGauge.Row<?>> rows(ToDoubleFunction<Subscription> value) {
        return lanes.served()
                .<MultiGauge.Row<?>>map(one -> MultiGauge.Row.of(
                        Tags.of(
                                "principal",
                                one.identity().principal(),
                                "subscription",
                                one.identity().id()),
                        value.applyAsDouble(one)))
                .toList();
    }

    @PreDestroy
    void close() {
        looking.cancel(false);
    }
}
