package org.lagesbild.alerts.stream;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.sse.Event;
import java.time.Instant;
import java.util.Optional;
import org.lagesbild.alerts.log.Reader;
import org.lagesbild.alerts.web.AlertQuery;
import org.lagesbild.alerts.web.Alerts;
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.web.access.Admission;
import org.lagesbild.web.access.Allowed;
import org.lagesbild.web.access.Caller;
import org.lagesbild.web.audit.Tally;
import org.lagesbild.web.stream.Guest;
import org.reactivestreams.Publisher;

/** {@code /v1/alerts/stream}: the same alerts as {@code /v1/alerts}, as they are said. */
@Controller("/v1/alerts/stream")
@Allowed(Role.COORDINATION)
final class AlertStreamController {

    private final AlertHub hub;
    private final Alerts alerts;
    private final Admission admission;
    private final Tally tally;

    AlertStreamController(AlertHub hub, Alerts alerts, Admission admission, Tally tally) {
        this.hub = hub;
        this.alerts = alerts;
        this.admission = admission;
        this.tally = tally;
    }

    @Get(produces = MediaType.TEXT_EVENT_STREAM)
    HttpResponse<Publisher<Event<String>>> stream(HttpRequest<?> request, Caller caller) {
        alerts.requireReady();
        AlertQuery query = AlertQuery.of(request.getParameters());
        String route = Tally.route(request);
        Guest guest = new Guest(
                caller.principal(),
                () -> admission.holds(request, caller),
                municipality -> tally.read(caller.principal(), route, municipality));
        Listening who = new Listening(guest, Reader.of(caller.enrolment()), query.filter());
        Optional<String> lastEventId = request.getHeaders().getFirst("Last-Event-ID");
        Optional<Instant> since = Optional.of(query.since()).filter(then -> then.isAfter(Instant.MIN));
        return HttpResponse.<Publisher<Event<String>>>ok(hub.open(who, lastEventId, since))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Accel-Buffering", "no");
    }
}
