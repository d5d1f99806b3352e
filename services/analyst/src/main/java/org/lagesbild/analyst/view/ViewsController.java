package org.lagesbild.analyst.view;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.function.Consumer;
import org.lagesbild.analyst.rights.Disclosures;
import org.lagesbild.analyst.rights.Reads;
import org.lagesbild.messaging.disclosure.Disclosure;
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.web.access.Allowed;
import org.lagesbild.web.access.Caller;
import org.lagesbild.web.paging.Page;
import org.lagesbild.web.problem.ProblemType;

/** {@code /v1/areas/{code}/view} and {@code /v1/views}: the exact views, for those of the weekly meeting. */
@Controller("/v1")
@Allowed(Role.COORDINATION)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ViewsController {

    private final Views views;
    private final PastViews past;
    private final Disclosures disclosures;
    private final Reads reads;

    ViewsController(Views views, PastViews past, Disclosures disclosures, Reads reads) {
        this.reads = reads;
        this.views = views;
        this.past = past;
        this.disclosures = disclosures;
    }

    @Get("/areas/{code}/view")
    HttpResponse<String> view(String code, HttpRequest<?> request, Caller caller) {
        views.requireReady();
        Disclosure rights = disclosures.to(caller.enrolment(), code);
        ViewBody body = request.getParameters()
                .getFirst("asOf")
                .map(asOf -> past.at(code, AsOf.parse(asOf), rights))
                .orElseGet(() -> views.now(code, rights, Detail.FULL).orElseThrow(ViewsController::nothingYet));
        reads.one(request, caller, code);
        return EntityTag.json(views.write(body), request.getHeaders().get(HttpHeaders.IF_NONE_MATCH));
    }

    @Get("/views")
    HttpResponse<Page<ViewBody>> list(HttpRequest<?> request, Caller caller) {
        views.requireReady();
        Disclosure rights = disclosures.to(caller.enrolment());
        Consumer<String> given = reads.by(request, caller);
        ViewsQuery query = ViewsQuery.of(request.getParameters());
        Page<String> codes = query.paging()
                .page(
                        views.readable(query.selection(), rights).stream().filter(code -> views.exists(code, rights)),
                        code -> code);
        List<ViewBody> bodies = codes.items().stream()
                .flatMap(code -> views.now(code, rights, query.detail()).stream())
                .toList();
        bodies.forEach(body -> given.accept(body.area().code()));
        return HttpResponse.ok(new Page<>(bodies, codes.next())).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static RuntimeException nothingYet() {
        return ProblemType.NOT_FOUND
                .exception()
                .detail("Ingen har rapporterat för området ännu.", "Nobody has reported for this area yet.");
    }
}
