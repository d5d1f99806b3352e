package org.lagesbild.alerts.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.TaskScheduler;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.lagesbild.messaging.subscription.Subscription;

/** How well each subscription is served that is this process's share, for whoever is woken when it is not. */
@Singleton
final class DeliveryMetrics implements MeterBinder {

    private static final Duration EVERY = Duration.ofSeconds(10);

    private final Provider<Lanes> lanes;
    private final Provider<Service> service;
    private final TaskScheduler scheduler;
    private @Nullable ScheduledFuture<?> looking;

    /** Lanes are asked for when they are looked at: whatever they are made of may itself be measured. */
    DeliveryMetrics(
            Provider<Lanes> lanes, Provider<Service> service, @Named(TaskExecutors.SCHEDULED) TaskScheduler scheduler) {
        this.lanes = lanes;
        this.service = service;
        this.scheduler = scheduler;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("lagesbild.delivery.halted", () -> lanes.get().halted()).register(meters);
        MultiGauge lag =
                MultiGauge.builder("lagesbild.delivery.lag").baseUnit("seconds").register(meters);
        MultiGauge dead = MultiGauge.builder("lagesbild.delivery.dead").register(meters);
        looking = scheduler.scheduleWithFixedDelay(EVERY, EVERY, () -> {
            lag.register(rows(one -> service.get().lagSeconds(one)), true);
            dead.register(rows(one -> service.get().of(one).dead()), true);
        });
    }

    private List<MultiGauge.Row<?>> rows(ToDoubleFunction<Subscription> value) {
        return lanes.get()
                .served()
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
        if (looking != null) {
            looking.cancel(false);
        }
    }
}
