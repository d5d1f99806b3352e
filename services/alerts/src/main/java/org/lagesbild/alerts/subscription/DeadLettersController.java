package org.lagesbild.alerts.subscription;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.lagesbild.alerts.log.Reader;
import org.lagesbild.alerts.message.AlertBody;
import org.lagesbild.alerts.web.AlertQuery;
import org.lagesbild.alerts.web.Alerts;
import org.lagesbild.messaging.delivery.Delivery;
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.messaging.subscription.Subscription;
import org.lagesbild.messaging.table.TopicTable.Row;
import org.lagesbild.web.access.Allowed;
import org.lagesbild.web.access.Caller;
import org.lagesbild.web.paging.Page;

/** {@code /v1/subscriptions/{id}/dead-letters}: what could not be delivered; its owner's to replay or discard. */
@Controller("/v1/subscriptions/{id}/dead-letters")
@Allowed(Role.COORDINATION)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DeadLettersController {

    private final SubscriptionDesk subscriptions;
    private final DeliveryDesk desk;
    private final Alerts alerts;

    DeadLettersController(SubscriptionDesk subscriptions, DeliveryDesk desk, Alerts alerts) {
        this.subscriptions = subscriptions;
        this.desk = desk;
        this.alerts = alerts;
    }

    /** How many it concerned. */
    @Serdeable
    record CountBody(int count) {}

    @Get
    HttpResponse<Page<DeadLetterBody>> list(HttpRequest<?> request, Caller caller, String id) {
        Row<Subscription> subscription = subscriptions.find(caller.principal(), id);
        Page<Delivery> page =
                AlertQuery.paging(request.getParameters()).page(desk.dead(subscription), DeadLettersController::byAge);
        Reader reader = Reader.of(caller.enrolment());
        List<DeadLetterBody> bodies =
                page.items().stream().map(letter -> body(letter, reader)).toList();
        return HttpResponse.ok(new Page<>(bodies, page.next())).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @Post("/{letter}/replay")
    CountBody replay(Caller caller, String id, String letter) {
        Row<Subscription> subscription = subscriptions.find(caller.principal(), id);
        desk.replay(subscription, List.of(desk.dead(subscription, letter)));
        return new CountBody(1);
    }

    @Post("/replay")
    CountBody replayAll(Caller caller, String id) {
        Row<Subscription> subscription = subscriptions.find(caller.principal(), id);
        List<Delivery> letters = desk.dead(subscription).toList();
        desk.replay(subscription, letters);
        return new CountBody(letters.size());
    }

    @Delete("/{letter}")
    HttpResponse<?> discard(Caller caller, String id, String letter) {
        Row<Subscription> subscription = subscriptions.find(caller.principal(), id);
        desk.discard(subscription, List.of(desk.dead(subscription, letter)));
        return HttpResponse.noContent();
    }

    @Delete
    CountBody discardAll(Caller caller, String id) {
        Row<Subscription> subscription = subscriptions.find(caller.principal(), id);
        List<Delivery> letters = desk.dead(subscription).toList();
        desk.discard(subscription, letters);
        return new CountBody(letters.size());
    }

    private DeadLetterBody body(Delivery letter, Reader reader) {
        List<AlertBody> told = letter.alerts().stream()
                .flatMap(alert -> alerts.find(alert, reader).stream())
                .map(AlertBody::of)
                .toList();
        return DeadLetterBody.of(letter, told);
    }

    private static String byAge(Delivery letter) {
        return "%019d%s".formatted(letter.attempts().begun(), letter.id());
    }
}
