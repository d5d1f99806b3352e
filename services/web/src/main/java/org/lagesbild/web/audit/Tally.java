package org.lagesbild.web.audit;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.TaskScheduler;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.UriRouteMatch;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import org.lagesbild.messaging.audit.AuditAction;
import org.lagesbild.messaging.audit.Deed;
import org.lagesbild.web.access.Caller;

/**
 * Gathers what happens often for some seconds, so that whoever is refused in a loop, or reads all day, makes a few
 * entries and not thousands. Telling it costs a step in memory; nobody waits for the audit who reads.
 */
@Singleton
@Requires(beans = AuditLog.class)
public final class Tally {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    /** Reads are many and expected, and may wait so many pauses. */
    private static final int READS_EVERY = 5;

    private final Map<Happened, Integer> counts = new ConcurrentHashMap<>();
    private final AuditLog audit;
    private final MeterRegistry meters;
    private final ScheduledFuture<?> writing;
    private int pauses;

    Tally(AuditLog audit, MeterRegistry meters, @Named(TaskExecutors.SCHEDULED) TaskScheduler scheduler) {
        this.audit = audit;
        this.meters = meters;
        this.writing = scheduler.scheduleWithFixedDelay(PAUSE, PAUSE, this::write);
    }

    private record Happened(AuditAction action, String actor, String target, String detail) {}

    /** Somebody was told exact numbers of this area by this route. */
    public void read(String principal, String route, String area) {
        add(AuditAction.READ, principal, route, area);
    }

    /** A session began or ended; {@code way} is how it was opened. */
    public void session(AuditAction action, String principal, String way) {
        add(action, principal, "", way);
    }

    void denied(Caller caller, String route) {
        add(AuditAction.DENIED, caller.principal(), route, "403");
        meters.counter("lagesbild.denied", "principal", caller.principal()).increment();
    }

    private void add(AuditAction action, String actor, String target, String detail) {
        counts.merge(new Happened(action, actor, target, detail), 1, Integer::sum);
    }

    /** Method and template; of the path nothing is kept that somebody wrote. */
    public static String route(HttpRequest<?> request) {
        String template = RouteAttributes.getRouteMatch(request)
                .filter(UriRouteMatch.class::isInstance)
                .map(match -> ((UriRouteMatch<?, ?>) match)
                        .getRouteInfo()
                        .getUriMatchTemplate()
                        .toPathString())
                .orElse("");
        return request.getMethodName() + " " + template;
    }

    private void write() {
        pauses++;
        write(pauses % READS_EVERY == 0);
    }

    private void write(boolean reads) {
        counts.keySet().stream()
                .filter(what -> reads || what.action() != AuditAction.READ)
                .forEach(what -> {
                    Integer count = counts.remove(what);
                    if (count != null) {
                        var unused = audit.record(
                                new Deed(what.action(), what.actor(), what.target(), what.detail(), count));
                    }
                });
    }

    @PreDestroy
    void close() {
        writing.cancel(false);
        write(true);
    }
}
