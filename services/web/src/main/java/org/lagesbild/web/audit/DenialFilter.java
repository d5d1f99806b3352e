package org.lagesbild.web.audit;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.UriRouteMatch;
import org.lagesbild.web.access.Caller;

/** Counts every 403 to somebody who is known, whoever said it. Of the path only the route's template is kept. */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
@Requires(beans = DenialCounter.class)
final class DenialFilter implements Ordered {

    private final DenialCounter counter;

    DenialFilter(DenialCounter counter) {
        this.counter = counter;
    }

    /** Before the door: what it refuses, only those see that stand in front of it. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @ResponseFilter
    void look(HttpRequest<?> request, HttpResponse<?> response) {
        if (response.code() == HttpStatus.FORBIDDEN.getCode()) {
            Caller.of(request).ifPresent(caller -> counter.denied(caller.principal(), route(request)));
        }
    }

    private static String route(HttpRequest<?> request) {
        String template = RouteAttributes.getRouteMatch(request)
                .filter(UriRouteMatch.class::isInstance)
                .map(match -> ((UriRouteMatch<?, ?>) match)
                        .getRouteInfo()
                        .getUriMatchTemplate()
                        .toPathString())
                .orElse("");
        return request.getMethodName() + " " + template;
    }
}
