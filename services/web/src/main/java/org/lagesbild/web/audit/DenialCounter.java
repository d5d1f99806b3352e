package org.lagesbild.web.audit;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.TaskScheduler;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import org.lagesbild.messaging.audit.AuditAction;
import org.lagesbild.messaging.audit.Deed;

/** Gathers refusals for some seconds, so that whoever is refused in a loop makes one entry and not thousands. */
@Singleton
@Requires(beans = AuditLog.class)
final class DenialCounter {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Map<Refused, Integer> counts = new ConcurrentHashMap<>();
    private final AuditLog audit;
    private final MeterRegistry meters;
    private final ScheduledFuture<?> writing;

    DenialCounter(AuditLog audit, MeterRegistry meters, @Named(TaskExecutors.SCHEDULED) TaskScheduler scheduler) {
        this.audit = audit;
        this.meters = meters;
        this.writing = scheduler.scheduleWithFixedDelay(PAUSE, PAUSE, this::write);
    }

    private record Refused(String principal, String route) {}

    void denied(String principal, String route) {
        counts.merge(new Refused(principal, route), 1, Integer::sum);
        meters.counter("lagesbild.denied", "principal", principal).increment();
    }

    private void write() {
        counts.keySet().forEach(refused -> {
            Integer count = counts.remove(refused);
            if (count != null) {
                var unused =
                        audit.record(new Deed(AuditAction.DENIED, refused.principal(), refused.route(), "403", count));
            }
        });
    }

    @PreDestroy
    void close() {
        writing.cancel(false);
        write();
    }
}
