package org.lagesbild.web.access;

import io.micronaut.core.annotation.AnnotationMetadataProvider;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteMatch;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.lagesbild.web.access.Credentials.Found;
import org.lagesbild.web.problem.ProblemException;
import org.lagesbild.web.problem.ProblemType;

/**
 * The door: nobody gets to a route without being recognised, except where it says that it is public; and only with a
 * role that the route names. Where there is no route, there is nothing to guard (static files are public).
 */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
final class AccessFilter {

    private final List<Credentials> kinds;
    private final Principals principals;
    private final RouteRules rules;
    private final List<Gatekeeper> gatekeepers;
    private final ExecutorService patient;

    AccessFilter(
            List<Credentials> kinds,
            Principals principals,
            RouteRules rules,
            List<Gatekeeper> gatekeepers,
            @Named(TaskExecutors.BLOCKING) ExecutorService patient) {
        this.kinds = kinds;
        this.gatekeepers = gatekeepers;
        this.patient = patient;
        this.principals = principals;
        this.rules = rules;
    }

    /** Answers at once where it can, and never keeps the server's own threads waiting for somebody else. */
    @RequestFilter
    CompletableFuture<HttpRequest<?>> admit(HttpRequest<?> request) {
        if (kinds.stream().anyMatch(kind -> kind.slow(request))) {
            return CompletableFuture.supplyAsync(() -> admitted(request), patient);
        }
        return CompletableFuture.completedFuture(admitted(request));
    }

    private HttpRequest<?> admitted(HttpRequest<?> request) {
        Optional<RouteMatch<?>> route = RouteAttributes.getRouteMatch(request);
        route.ifPresent(match -> admit(request, match));
        return request;
    }

    private void admit(HttpRequest<?> request, AnnotationMetadataProvider route) {
        boolean everybodyKnown = principals.ready();
        Found found = identify(request);
        boolean open = rules.open(route);
        if (found instanceof Found.Valid valid && !valid.enrolment().suspended()) {
            Caller caller = new Caller(valid.enrolment(), valid.person());
            caller.attachTo(request);
            requireAllowed(route, caller, open);
            gatekeepers.forEach(keeper -> keeper.admit(caller, route));
        } else if (found instanceof Found.Valid) {
            throw suspended();
        } else if (!open && found instanceof Found.Undecided) {
            throw RightsUnread.issuerAway();
        } else if (!open) {
            throw everybodyKnown ? unauthenticated() : RightsUnread.problem();
        } else {
            gatekeepers.forEach(keeper -> keeper.admit(null, route));
        }
    }

    private Found identify(HttpRequest<?> request) {
        return kinds.stream()
                .map(kind -> kind.in(request))
                .filter(found -> !(found instanceof Found.None))
                .findFirst()
                .orElseGet(Found.None::new);
    }

    private void requireAllowed(AnnotationMetadataProvider route, Caller caller, boolean open) {
        if (open) {
            return;
        }
        if (!rules.roles(route).contains(caller.role())) {
            throw ProblemType.FORBIDDEN
                    .exception()
                    .detail("Din roll får inte använda den här vägen.", "Your role may not use this route.");
        }
    }

    private static ProblemException unauthenticated() {
        return ProblemType.UNAUTHENTICATED
                .exception()
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"lagesbild\"")
                .detail(
                        "Skicka Authorization: Bearer med en giltig nyckel eller token.",
                        "Send Authorization: Bearer with a valid key or token.");
    }

    private static ProblemException suspended() {
        return ProblemType.FORBIDDEN.exception().detail("Rättigheten är avstängd.", "This principal is suspended.");
    }
}
