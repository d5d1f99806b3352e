package org.lagesbild.alerts.web;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.lagesbild.alerts.log.AlertLog;
import org.lagesbild.alerts.log.LoggedAlert;
import org.lagesbild.alerts.log.Reader;
import org.lagesbild.alerts.log.Stops;
import org.lagesbild.messaging.subscription.AlertFilter;
import org.lagesbild.risk.alert.Alert;
import org.lagesbild.web.problem.ProblemType;

/** What a reader is given when it asks. Alerts that it may not see are as if they were not there. */
@Singleton
public final class Alerts {

    private static final Duration FILLING = Duration.ofSeconds(2);

    private final AlertLog log;
    private final Stops stops;

    Alerts(AlertLog log, Stops stops) {
        this.log = log;
        this.stops = stops;
    }

    /** Throws a 503 until everything has been read: nobody is served half a list. */
    public void requireReady() {
        if (!log.ready()) {
            throw ProblemType.UNAVAILABLE
                    .exception()
                    .retryAfter(FILLING)
                    .detail("Larmen läses in.", "The alerts are still being read.");
        }
    }

    /** All that were asked for, in no order, as the reader may see them. */
    public Stream<Alert> find(AlertQuery query, Reader reader) {
        return (query.latest() ? lastOfEachEpisode() : log.all().stream())
                .filter(query::covers)
                .flatMap(logged -> told(logged, reader, query.filter()).stream());
    }

    /** An episode keeps its area and category, so that a reader is told of all of its alerts or of none. */
    private Stream<LoggedAlert> lastOfEachEpisode() {
        Map<String, LoggedAlert> last = new HashMap<>();
        log.all()
                .forEach(logged -> last.merge(
                        logged.alert().identity().episode(), logged, BinaryOperator.maxBy(LoggedAlert.ORDER)));
        return last.values().stream();
    }

    public Optional<Alert> find(String id, Reader reader) {
        return log.find(id).flatMap(logged -> told(logged, reader, AlertFilter.ALL));
    }

    /** Whether an operator has stopped what it is about. */
    public boolean stopped(LoggedAlert logged) {
        return stops.category(logged.alert().subject().category());
    }

    private Optional<Alert> told(LoggedAlert logged, Reader reader, AlertFilter filter) {
        return stopped(logged) ? Optional.empty() : reader.told(logged, filter);
    }

    /** The order of lists, as text: the newest first. */
    public static String newestFirst(Alert alert) {
        return "%019d%s"
                .formatted(
                        Long.MAX_VALUE - alert.moment().at(), alert.identity().id());
    }
}
