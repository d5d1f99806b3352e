package org.lagesbild.analyst.stream;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.sse.Event;
import org.lagesbild.analyst.area.Selection;
import org.lagesbild.analyst.rights.Disclosures;
import org.lagesbild.analyst.rights.Reads;
import org.lagesbild.analyst.view.Detail;
import org.lagesbild.analyst.view.Views;
import org.lagesbild.messaging.disclosure.Disclosure;
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.web.access.Admission;
import org.lagesbild.web.access.Allowed;
import org.lagesbild.web.access.Caller;
import org.lagesbild.web.stream.Guest;
import org.reactivestreams.Publisher;

/** {@code /v1/views/stream}: the same views as {@code /v1/views}, as they change. */
@Controller("/v1/views/stream")
@Allowed(Role.COORDINATION)
final class StreamController {

    private final Hub hub;
    private final Views views;
    private final Disclosures disclosures;
    private final Admission admission;
    private final Reads reads;

    StreamController(Hub hub, Views views, Disclosures disclosures, Admission admission, Reads reads) {
        this.reads = reads;
        this.hub = hub;
        this.views = views;
        this.disclosures = disclosures;
        this.admission = admission;
    }

    @Get(produces = MediaType.TEXT_EVENT_STREAM)
    HttpResponse<Publisher<Event<String>>> stream(HttpRequest<?> request, Caller caller) {
        views.requireReady();
        Disclosure rights = disclosures.to(caller.enrolment());
        Reader reader = new Reader(
                new Guest(caller.principal(), () -> admission.holds(request, caller), reads.by(request, caller)),
                rights,
                views.readable(Selection.of(request.getParameters()), rights),
                Detail.of(request.getParameters().getFirst("detail").orElse(null)));
        PositionVector from = request.getHeaders()
                .getFirst("Last-Event-ID")
                .map(PositionVector::parse)
                .orElse(PositionVector.START);
        return HttpResponse.<Publisher<Event<String>>>ok(hub.open(reader, from))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Accel-Buffering", "no");
    }
}
