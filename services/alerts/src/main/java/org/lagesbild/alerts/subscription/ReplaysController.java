package org.lagesbild.alerts.subscription;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import org.lagesbild.alerts.log.AlertLog;
import org.lagesbild.alerts.log.LoggedAlert;
import org.lagesbild.alerts.log.Reader;
import org.lagesbild.alerts.subscription.DeadLettersController.CountBody;
import org.lagesbild.alerts.web.Alerts;
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.messaging.subscription.Subscription;
import org.lagesbild.messaging.table.TopicTable.Row;
import org.lagesbild.web.access.Allowed;
import org.lagesbild.web.access.Caller;
import org.lagesbild.web.problem.ProblemType;

/** What a subscription has brought, once more; and a message that says nothing, to see whether any arrives. */
@Controller("/v1/subscriptions/{id}")
@Allowed(Role.COORDINATION)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ReplaysController {

    private static final int MOST = 5_000;

    private final SubscriptionDesk desk;
    private final DeliveryDesk deliveries;
    private final Alerts alerts;
    private final AlertLog log;

    ReplaysController(SubscriptionDesk desk, DeliveryDesk deliveries, Alerts alerts, AlertLog log) {
        this.desk = desk;
        this.deliveries = deliveries;
        this.alerts = alerts;
        this.log = log;
    }

    @Post("/replays")
    HttpResponse<CountBody> replay(Caller caller, String id, @Body ReplayOrder order) {
        Row<Subscription> subscription = desk.find(caller.principal(), id);
        if (order.empty()) {
            throw ProblemType.INVALID
                    .exception()
                    .detail("Ange since, until, areas eller alerts.", "Give since, until, areas or alerts.");
        }
        Reader reader = Reader.of(caller.enrolment());
        List<String> wanted = log.all().stream()
                .filter(logged -> order.covers(logged.alert()) && !alerts.stopped(logged))
                .filter(logged ->
                        reader.sent(logged, subscription.value().filter()).isPresent())
                .sorted(LoggedAlert.ORDER)
                .map(LoggedAlert::id)
                .toList();
        if (wanted.size() > MOST) {
            throw ProblemType.TOO_LARGE
                    .exception()
                    .detail("Högst " + MOST + " larm åt gången.", "At most " + MOST + " alerts at a time.");
        }
        deliveries.send(subscription, wanted);
        return HttpResponse.status(HttpStatus.ACCEPTED).body(new CountBody(wanted.size()));
    }

    @Post("/test")
    HttpResponse<CountBody> test(Caller caller, String id) {
        deliveries.test(desk.find(caller.principal(), id));
        return HttpResponse.status(HttpStatus.ACCEPTED).body(new CountBody(1));
    }
}
