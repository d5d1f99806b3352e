package org.lagesbild.alerts.subscription;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.lagesbild.alerts.log.AlertLog;
import org.lagesbild.alerts.log.LoggedAlert;
import org.lagesbild.alerts.log.Reader;
import org.lagesbild.alerts.web.Alerts;
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.messaging.subscription.AlertFilter;
import org.lagesbild.risk.alert.Alert;
import org.lagesbild.web.access.Allowed;
import org.lagesbild.web.access.Caller;

/** What a subscription would have brought last month. */
@Controller("/v1/subscriptions")
@Allowed(Role.COORDINATION)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PreviewController {

    private static final Duration MONTH = Duration.ofDays(30);
    private static final int SAMPLES = 5;

    private final SubscriptionDesk desk;
    private final Alerts alerts;
    private final AlertLog log;
    private final Clock clock;

    PreviewController(SubscriptionDesk desk, Alerts alerts, AlertLog log, Clock clock) {
        this.desk = desk;
        this.alerts = alerts;
        this.log = log;
        this.clock = clock;
    }

    @Post("/preview")
    PreviewBody preview(Caller caller, @Body SubscriptionOrder order) {
        AlertFilter filter = desk.reading(caller.enrolment(), order).readFilter();
        Instant now = clock.instant();
        Reader reader = Reader.of(caller.enrolment());
        List<LoggedAlert> month = log.all().stream()
                .filter(logged -> within(logged, now.minus(MONTH), now))
                .filter(logged -> !alerts.stopped(logged))
                .toList();
        List<Alert> matched = month.stream()
                .flatMap(logged -> reader.told(logged, filter).stream())
                .sorted(Comparator.comparingLong((Alert one) -> one.moment().at())
                        .reversed())
                .toList();
        List<Alert> sent = month.stream()
                .flatMap(logged -> reader.sent(logged, filter).stream())
                .toList();
        return new PreviewBody(now.minus(MONTH), now, matched.size(), sent.size(), busiestDay(sent), samples(matched));
    }

    private static boolean within(LoggedAlert logged, Instant since, Instant until) {
        Instant at = Instant.ofEpochMilli(logged.alert().moment().at());
        return !at.isBefore(since) && at.isBefore(until);
    }

    private static int busiestDay(List<Alert> alerts) {
        return alerts.stream()
                .collect(Collectors.groupingBy(alert -> alert.moment().day(), Collectors.summingInt(any -> 1)))
                .values()
                .stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }

    private static List<PreviewBody.Sample> samples(List<Alert> matched) {
        return matched.stream()
                .limit(SAMPLES)
                .map(alert -> new PreviewBody.Sample(
                        alert.identity().id(),
                        LocalDate.ofEpochDay(alert.moment().day()),
                        alert.subject().area(),
                        alert.subject().category()))
                .toList();
    }
}
