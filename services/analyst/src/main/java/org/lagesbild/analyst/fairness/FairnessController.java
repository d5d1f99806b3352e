package org.lagesbild.analyst.fairness;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Instant;
import org.lagesbild.analyst.area.Vocabulary;
import org.lagesbild.analyst.rights.Disclosures;
import org.lagesbild.analyst.rights.Reads;
import org.lagesbild.analyst.view.AreaViews;
import org.lagesbild.messaging.disclosure.Disclosure;
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.risk.area.Area;
import org.lagesbild.risk.area.AreaTree;
import org.lagesbild.web.access.Allowed;
import org.lagesbild.web.access.Caller;
import org.lagesbild.web.problem.ProblemType;

/**
 * {@code /v1/areas/{code}/fairness}: how alerts fell in a quarter, for those of the weekly meeting. Alerts are chosen among all
 * categories, so only who may read all of them is told.
 */
@Controller("/v1/areas")
@Allowed(Role.COORDINATION)
@ExecuteOn(TaskExecutors.BLOCKING)
final class FairnessController {

    private final QuarterFigures figures;
    private final AreaViews live;
    private final Disclosures disclosures;
    private final AreaTree areas;
    private final Reads reads;

    FairnessController(
            QuarterFigures figures, AreaViews live, Disclosures disclosures, Vocabulary vocabulary, Reads reads) {
        this.figures = figures;
        this.live = live;
        this.disclosures = disclosures;
        this.areas = vocabulary.areas();
        this.reads = reads;
    }

    @Get("/{code}/fairness")
    HttpResponse<FairnessBody> quarter(String code, HttpRequest<?> request, Caller caller) {
        Area area = readable(code, disclosures.to(caller.enrolment()));
        Instant tick = live.tick(code);
        Quarter quarter = request.getParameters()
                .getFirst("quarter")
                .map(Quarter::parse)
                .orElseGet(() -> Quarter.lastEnded(tick));
        if (!quarter.over(tick)) {
            throw ProblemType.NOT_FOUND
                    .exception()
                    .detail("Kvartalet är inte slut än.", "The quarter has not ended yet.");
        }
        FairnessBody body = FairnessBody.of(area, quarter, figures.of(area, quarter));
        reads.one(request, caller, code);
        return HttpResponse.ok(body).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private Area readable(String code, Disclosure rights) {
        Area area = areas.find(code)
                .orElseThrow(() ->
                        ProblemType.NOT_FOUND.exception().detail("Området finns inte.", "There is no such area."));
        if (!rights.area(code)) {
            throw ProblemType.FORBIDDEN
                    .exception()
                    .detail("Området ligger utanför din rättighet.", "The area lies outside what you were granted.");
        }
        if (!rights.complete()) {
            throw ProblemType.FORBIDDEN
                    .exception()
                    .detail(
                            "Uppföljningen räknar alla kategorier och ges den som har rätt till alla.",
                            "These figures are about all categories and are told to who may read all of them.");
        }
        return area;
    }
}
