package org.lagesbild.web.audit;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import org.lagesbild.web.access.Caller;

/** Counts every 403 to somebody who is known, whoever said it. Of the path only the route's template is kept. */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
@Requires(beans = Tally.class)
final class DenialFilter implements Ordered {

    private final Tally tally;

    DenialFilter(Tally tally) {
        this.tally = tally;
    }

    /** Before the door: what it refuses, only those see that stand in front of it. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @ResponseFilter
    void look(HttpRequest<?> request, HttpResponse<?> response) {
        if (response.code() == HttpStatus.FORBIDDEN.getCode()) {
            Caller.of(request).ifPresent(caller -> tally.denied(caller, Tally.route(request)));
        }
    }
}
