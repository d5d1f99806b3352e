package org.lagesbild.alerts.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import org.lagesbild.alerts.log.Reader;
import org.lagesbild.alerts.message.AlertBody;
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.risk.alert.Alert;
import org.lagesbild.web.access.Allowed;
import org.lagesbild.web.access.Caller;
import org.lagesbild.web.audit.Tally;
import org.lagesbild.web.paging.Page;
import org.lagesbild.web.problem.ProblemType;

/** {@code /v1/alerts}: what was said of episodes, newest first, for those of the weekly meeting. */
@Controller("/v1/alerts")
@Allowed(Role.COORDINATION)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AlertsController {

    private final Alerts alerts;
    private final Tally tally;

    AlertsController(Alerts alerts, Tally tally) {
        this.alerts = alerts;
        this.tally = tally;
    }

    @Get
    HttpResponse<Page<AlertBody>> list(HttpRequest<?> request, Caller caller) {
        alerts.requireReady();
        AlertQuery query = AlertQuery.of(request.getParameters());
        Page<Alert> page = query.paging().page(alerts.find(query, Reader.of(caller.enrolment())), Alerts::newestFirst);
        page.items().forEach(alert -> noted(request, caller, alert));
        List<AlertBody> bodies = page.items().stream().map(AlertBody::of).toList();
        return HttpResponse.ok(new Page<>(bodies, page.next())).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @Get("/{id}")
    HttpResponse<AlertBody> one(String id, HttpRequest<?> request, Caller caller) {
        alerts.requireReady();
        Alert alert = alerts.find(id, Reader.of(caller.enrolment()))
                .orElseThrow(() ->
                        ProblemType.NOT_FOUND.exception().detail("Larmet finns inte.", "There is no such alert."));
        noted(request, caller, alert);
        return HttpResponse.ok(AlertBody.of(alert)).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private void noted(HttpRequest<?> request, Caller caller, Alert alert) {
        tally.read(caller.principal(), Tally.route(request), alert.subject().municipality());
    }
}
