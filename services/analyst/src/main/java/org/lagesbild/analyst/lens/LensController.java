package org.lagesbild.analyst.lens;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.lagesbild.analyst.area.Selection;
import org.lagesbild.analyst.area.Vocabulary;
import org.lagesbild.analyst.rights.Disclosures;
import org.lagesbild.analyst.rights.Reads;
import org.lagesbild.analyst.view.AreaViews;
import org.lagesbild.analyst.view.EntityTag;
import org.lagesbild.analyst.view.Views;
import org.lagesbild.messaging.disclosure.Disclosure;
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.messaging.table.TopicTable.Row;
import org.lagesbild.risk.area.AreaTree;
import org.lagesbild.risk.taxonomy.Label;
import org.lagesbild.web.access.Allowed;
import org.lagesbild.web.access.Caller;
import org.lagesbild.web.paging.Page;
import org.lagesbild.web.paging.Paging;
import org.lagesbild.web.problem.ProblemType;

/** {@code /v1/areas/{code}/lenses/{lens}} and {@code /v1/lenses/{lens}/views}: saved views of what concerned, say, the young. */
@Controller("/v1")
@Allowed(Role.COORDINATION)
@ExecuteOn(TaskExecutors.BLOCKING)
final class LensController {

    private final AreaViews live;
    private final Views views;
    private final Disclosures disclosures;
    private final Vocabulary vocabulary;
    private final Reads reads;
    private final LensComposer composer;

    LensController(AreaViews live, Views views, Disclosures disclosures, Vocabulary vocabulary, Reads reads) {
        this.live = live;
        this.views = views;
        this.disclosures = disclosures;
        this.vocabulary = vocabulary;
        this.reads = reads;
        this.composer = new LensComposer(vocabulary.taxonomy());
    }

    @Get("/areas/{code}/lenses/{lens}")
    HttpResponse<String> one(String code, String lens, HttpRequest<?> request, Caller caller) {
        views.requireReady();
        requireKnown(lens);
        Disclosure rights = disclosures.to(caller.enrolment(), code);
        LensBody body = body(code, lens, rights)
                .orElseThrow(() -> ProblemType.NOT_FOUND
                        .exception()
                        .detail("Ingen har rapporterat för området ännu.", "Nobody has reported for this area yet."));
        reads.one(request, caller, code);
        return EntityTag.json(views.write(body), request.getHeaders().get(HttpHeaders.IF_NONE_MATCH));
    }

    @Get("/lenses/{lens}/views")
    HttpResponse<Page<LensBody>> list(String lens, HttpRequest<?> request, Caller caller) {
        views.requireReady();
        requireKnown(lens);
        Disclosure rights = disclosures.to(caller.enrolment());
        Consumer<String> given = reads.by(request, caller);
        var parameters = request.getParameters();
        Paging paging = Paging.of(
                parameters.getFirst("limit", Integer.class).orElse(null),
                parameters.getFirst("cursor").orElse(null));
        Page<String> codes = paging.page(
                views.readable(Selection.of(parameters), rights).stream().filter(code -> views.exists(code, rights)),
                code -> code);
        List<LensBody> bodies = codes.items().stream()
                .flatMap(code -> body(code, lens, rights).stream())
                .toList();
        bodies.forEach(body -> given.accept(body.area().code()));
        return HttpResponse.ok(new Page<>(bodies, codes.next())).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private Optional<LensBody> body(String code, String lens, Disclosure rights) {
        AreaTree areas = vocabulary.areas();
        return rights.view(code, live.find(code).map(Row::value))
                .flatMap(told -> areas.find(code).map(area -> composer.compose(area, lens, told, live.tick(code))));
    }

    private void requireKnown(String lens) {
        List<String> known =
                vocabulary.taxonomy().lenses().stream().map(Label::code).toList();
        if (!known.contains(lens)) {
            throw ProblemType.NOT_FOUND
                    .exception()
                    .detail("Den linsen finns inte.", "There is no such lens.")
                    .with("supported", known);
        }
    }
}
