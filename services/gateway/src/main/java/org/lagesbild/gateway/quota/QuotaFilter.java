package org.lagesbild.gateway.quota;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.time.Clock;
import java.util.Optional;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.web.access.Caller;

/**
 * Turns a partner that has nothing left away before its body is read, and tells it with every answer to a publication,
 * good or bad, what it has left.
 */
@ServerFilter({"/v1/incidents", "/v1/heartbeat"})
@Requires(beans = QuotaDesk.class)
final class QuotaFilter implements Ordered {

    private final QuotaDesk quotas;
    private final Clock clock;

    QuotaFilter(QuotaDesk quotas, Clock clock) {
        this.quotas = quotas;
        this.clock = clock;
    }

    /** After the door, which says who it is. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @RequestFilter
    void admit(HttpRequest<?> request) {
        publisher(request)
                .map(partner -> quotas.allowance(partner, clock.instant()))
                .filter(allowance -> allowance.left() < 1)
                .ifPresent(allowance -> {
                    throw QuotaProblems.usedUp(allowance);
                });
    }

    @ResponseFilter
    void tell(HttpRequest<?> request, MutableHttpResponse<?> response) {
        publisher(request)
                .map(partner -> quotas.allowance(partner, clock.instant()))
                .ifPresent(allowance -> {
                    response.getHeaders().set(Allowance.POLICY_HEADER, allowance.policy());
                    response.getHeaders().set(Allowance.HEADER, allowance.state());
                });
    }

    private static Optional<Enrolment> publisher(HttpRequest<?> request) {
        return request.getMethod() == HttpMethod.POST ? Caller.of(request).map(Caller::enrolment) : Optional.empty();
    }
}
