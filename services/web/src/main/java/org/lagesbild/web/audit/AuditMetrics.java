package org.lagesbild.web.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/** Whether the audit is whole: anything but zero is worth waking somebody. */
@Singleton
@Requires(beans = DenialDesk.class)
final class AuditMetrics implements MeterBinder {

    private final DenialDesk heard;

    AuditMetrics(DenialDesk heard) {
        this.heard = heard;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("lagesbild.audit.broken", heard, DenialDesk::broken).register(meters);
    }
}
