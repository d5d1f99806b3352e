package org.lagesbild.alerts.cap;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lagesbild.alerts.log.Reader;
import org.lagesbild.alerts.web.AlertQuery;
import org.lagesbild.alerts.web.Alerts;
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.risk.alert.Alert;
import org.lagesbild.web.access.Allowed;
import org.lagesbild.web.access.Caller;
import org.lagesbild.web.audit.Tally;
import org.lagesbild.web.paging.Page;
import org.lagesbild.web.problem.ProblemType;

/** {@code /v1/alerts.atom} and {@code /v1/alerts/{id}/cap}: the same alerts, in CAP 1.2. */
@Controller("/v1")
@Allowed(Role.COORDINATION)
@ExecuteOn(TaskExecutors.BLOCKING)
final class CapController {

    private static final String FEED = "urn:lagesbild:alerts";

    private final Alerts alerts;
    private final CapWriter writer;
    private final Tally tally;

    CapController(Alerts alerts, CapWriter writer, Tally tally) {
        this.alerts = alerts;
        this.writer = writer;
        this.tally = tally;
    }

    @Get(uri = "/alerts.atom", produces = "application/atom+xml")
    HttpResponse<String> feed(HttpRequest<?> request, Caller caller) {
        alerts.requireReady();
        AlertQuery query = AlertQuery.of(request.getParameters());
        Reader reader = Reader.of(caller.enrolment());
        Page<Alert> page = query.paging().page(alerts.find(query, reader), Alerts::newestFirst);
        page.items().forEach(alert -> noted(request, caller, alert));
        Instant updated = Instant.ofEpochMilli(page.items().stream()
                .mapToLong(alert -> alert.moment().at())
                .max()
                .orElse(0));
        return answer(writer.feed(new CapWriter.Feed(FEED, updated, List.copyOf(page.items())), known(reader)));
    }

    @Get(uri = "/alerts/{id}/cap", produces = CapWriter.MEDIA_TYPE)
    HttpResponse<String> one(String id, HttpRequest<?> request, Caller caller) {
        alerts.requireReady();
        Reader reader = Reader.of(caller.enrolment());
        Alert alert = alerts.find(id, reader)
                .orElseThrow(() ->
                        ProblemType.NOT_FOUND.exception().detail("Larmet finns inte.", "There is no such alert."));
        noted(request, caller, alert);
        return answer(writer.one(alert, known(reader)));
    }

    private Function<String, Optional<Alert>> known(Reader reader) {
        return id -> alerts.find(id, reader);
    }

    private void noted(HttpRequest<?> request, Caller caller, Alert alert) {
        tally.read(caller.principal(), Tally.route(request), alert.subject().municipality());
    }

    private static HttpResponse<String> answer(String body) {
        return HttpResponse.ok(body).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
