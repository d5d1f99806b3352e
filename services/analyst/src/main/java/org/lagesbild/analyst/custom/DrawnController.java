package org.lagesbild.analyst.custom;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import org.lagesbild.analyst.rights.Disclosures;
import org.lagesbild.analyst.rights.Reads;
import org.lagesbild.analyst.view.ViewBody;
import org.lagesbild.analyst.view.Views;
import org.lagesbild.messaging.catalogue.CustomArea;
import org.lagesbild.messaging.disclosure.Disclosure;
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.risk.area.Area;
import org.lagesbild.web.access.Allowed;
import org.lagesbild.web.access.Caller;
import org.lagesbild.web.access.PublicAccess;
import org.lagesbild.web.problem.ProblemType;

/**
 * {@code /v1/custom-areas}: areas that a municipality has drawn itself. Their views are sums, made when they are asked for;
 * what was reported no finer than the municipality is in none of them.
 */
@Controller("/v1/custom-areas")
@Allowed(Role.COORDINATION)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DrawnController {

    private final DrawnAreas drawn;
    private final Views views;
    private final Disclosures disclosures;
    private final Reads reads;

    DrawnController(DrawnAreas drawn, Views views, Disclosures disclosures, Reads reads) {
        this.reads = reads;
        this.drawn = drawn;
        this.views = views;
        this.disclosures = disclosures;
    }

    @Get
    @PublicAccess
    List<DrawnBody> list() {
        return drawn.all().map(one -> DrawnBody.of(one, drawn.asArea(one))).toList();
    }

    @Get("/{code}/view")
    HttpResponse<ViewBody> view(String code, HttpRequest<?> request, Caller caller) {
        views.requireReady();
        if (request.getParameters().contains("asOf")) {
            throw ProblemType.MALFORMED
                    .exception()
                    .detail("Egna områden har ingen tidigare lägesbild.", "Custom areas have no past views.");
        }
        CustomArea wanted = drawn.find(code)
                .orElseThrow(() ->
                        ProblemType.NOT_FOUND.exception().detail("Området finns inte.", "There is no such area."));
        Disclosure rights = disclosures.to(caller.enrolment());
        if (!wanted.members().stream().allMatch(rights::area)) {
            throw ProblemType.FORBIDDEN
                    .exception()
                    .detail("Området ligger utanför din rättighet.", "The area lies outside what you were granted.");
        }
        Area area = drawn.asArea(wanted);
        return views.sum(area, wanted.members(), rights)
                .map(body -> {
                    reads.one(request, caller, area.code());
                    return body;
                })
                .map(body -> HttpResponse.ok(body.of(DrawnBody.described(wanted, area)))
                        .header("Cache-Control", "no-store"))
                .orElseThrow(() -> ProblemType.NOT_FOUND
                        .exception()
                        .detail("Inget har rapporterats där.", "Nothing has been reported there."));
    }
}
