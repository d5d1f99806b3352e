package org.lagesbild.alerts.subscription;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagesbild.alerts.delivery.Service;
import org.lagesbild.alerts.subscription.SubscriptionBody.ServiceBody;
import org.lagesbild.alerts.subscription.SubscriptionBody.Shown;
import org.lagesbild.alerts.subscription.SubscriptionDesk.Made;
import org.lagesbild.alerts.web.AlertQuery;
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.messaging.subscription.Standing;
import org.lagesbild.messaging.subscription.Subscription;
import org.lagesbild.web.access.Allowed;
import org.lagesbild.web.access.Caller;
import org.lagesbild.web.paging.Page;

/** {@code /v1/subscriptions}: each principal's own. */
@Controller("/v1/subscriptions")
@Allowed(Role.COORDINATION)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SubscriptionsController {

    private final SubscriptionDesk desk;
    private final Service service;
    private final Clock clock;

    SubscriptionsController(SubscriptionDesk desk, Service service, Clock clock) {
        this.desk = desk;
        this.service = service;
        this.clock = clock;
    }

    @Get
    HttpResponse<Page<SubscriptionBody>> list(HttpRequest<?> request, Caller caller) {
        Page<Subscription> page = AlertQuery.paging(request.getParameters())
                .page(desk.of(caller.principal()), one -> one.identity().id());
        List<SubscriptionBody> bodies =
                page.items().stream().map(one -> body(one, null)).toList();
        return HttpResponse.ok(new Page<>(bodies, page.next())).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @Post
    HttpResponse<SubscriptionBody> create(HttpRequest<?> request, Caller caller, @Body SubscriptionOrder order) {
        Made made = desk.create(caller.enrolment(), order);
        return answer(made.subscription(), made.secret(), HttpStatus.CREATED)
                .header(
                        HttpHeaders.LOCATION,
                        "/v1/subscriptions/" + made.subscription().identity().id());
    }

    @Get("/{id}")
    HttpResponse<SubscriptionBody> one(Caller caller, String id) {
        return answer(desk.find(caller.principal(), id).value(), null, HttpStatus.OK);
    }

    @Put("/{id}")
    HttpResponse<SubscriptionBody> replace(
            HttpRequest<?> request, Caller caller, String id, @Body SubscriptionOrder order) {
        String ifMatch = request.getHeaders().get(HttpHeaders.IF_MATCH);
        return answer(desk.replace(caller.enrolment(), id, order, ifMatch), null, HttpStatus.OK);
    }

    @Delete("/{id}")
    HttpResponse<?> delete(HttpRequest<?> request, Caller caller, String id) {
        desk.delete(caller.principal(), id, request.getHeaders().get(HttpHeaders.IF_MATCH));
        return HttpResponse.noContent();
    }

    @Post("/{id}/pause")
    HttpResponse<SubscriptionBody> pause(Caller caller, String id) {
        return answer(desk.set(caller.principal(), id, Standing.PAUSED), null, HttpStatus.OK);
    }

    @Post("/{id}/resume")
    HttpResponse<SubscriptionBody> resume(Caller caller, String id) {
        return answer(desk.set(caller.principal(), id, Standing.ACTIVE), null, HttpStatus.OK);
    }

    @Post("/{id}/secrets")
    HttpResponse<SubscriptionBody> rotate(Caller caller, String id) {
        Made made = desk.rotate(caller.principal(), id);
        return answer(made.subscription(), made.secret(), HttpStatus.OK);
    }

    private MutableHttpResponse<SubscriptionBody> answer(
            Subscription subscription, @Nullable String secret, HttpStatus status) {
        return HttpResponse.status(status)
                .body(body(subscription, secret))
                .header(HttpHeaders.ETAG, SubscriptionDesk.tag(subscription))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private SubscriptionBody body(Subscription subscription, @Nullable String secret) {
        Service.Standing standing = service.of(subscription);
        ServiceBody served = new ServiceBody(
                standing.lagSeconds(),
                standing.waiting(),
                standing.held(),
                standing.dead(),
                standing.delivered(),
                standing.last() == 0 ? null : Instant.ofEpochMilli(standing.last()));
        return SubscriptionBody.of(subscription, new Shown(desk.target(subscription), secret, served, clock.millis()));
    }
}
