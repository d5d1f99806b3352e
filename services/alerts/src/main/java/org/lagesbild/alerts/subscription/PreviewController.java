package org.lagesbild.alerts.subscription;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.messaging.subscription.AlertFilter;
import org.lagesbild.messaging.subscription.Subscription;
import org.lagesbild.messaging.table.TopicTable.Row;
import org.lagesbild.risk.alert.Alert;
import org.lagesbild.web.access.Allowed;
import org.lagesbild.web.access.Caller;
import org.lagesbild.web.problem.ProblemType;

/** What a subscription would have brought last month, and what it has brought once more. */
@Controller("/v1/subscriptions")
@Allowed(Role.COORDINATION)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PreviewController {

    private static final Duration MONTH = Duration.ofDays(30);
    private static final int SAMPLES = 5;
    private static final int MOST = 5_000;

    private final SubscriptionDesk desk;
    private final DeliveryDesk deliveries;
    private final AlertLog log;
    private final Clock clock;

    PreviewController(SubscriptionDesk desk, DeliveryDesk deliveries, AlertLog log, Clock clock) {
        this.desk = desk;
        this.deliveries = deliveries;
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

    @Post("/{id}/replays")
    HttpResponse<DeadLettersController.CountBody> replay(Caller caller, String id, @Body ReplayOrder order) {
        Row<Subscription> subscription = desk.find(caller.principal(), id);
        if (order.empty()) {
            throw ProblemType.INVALID
                    .exception()
                    .detail("Ange since, until, areas eller alerts.", "Give since, until, areas or alerts.");
        }
        Reader reader = Reader.of(caller.enrolment());
        List<String> alerts = log.all().stream()
                .filter(logged -> order.covers(logged.alert()))
                .filter(logged ->
                        reader.sent(logged, subscription.value().filter()).isPresent())
                .sorted(LoggedAlert.ORDER)
                .map(LoggedAlert::id)
                .toList();
        if (alerts.size() > MOST) {
            throw ProblemType.TOO_LARGE
                    .exception()
                    .detail("Högst " + MOST + " larm åt gången.", "At most " + MOST + " alerts at a time.");
        }
        deliveries.send(subscription, alerts);
        return HttpResponse.status(HttpStatus.ACCEPTED).body(new DeadLettersController.CountBody(alerts.size()));
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
