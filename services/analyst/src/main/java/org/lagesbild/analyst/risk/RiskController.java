package org.lagesbild.analyst.risk;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.lagesbild.analyst.rights.Disclosures;
import org.lagesbild.analyst.rights.Reads;
import org.lagesbild.analyst.view.EntityTag;
import org.lagesbild.analyst.view.Views;
import org.lagesbild.messaging.disclosure.Disclosure;
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.web.access.Allowed;
import org.lagesbild.web.access.Caller;
import org.lagesbild.web.problem.ProblemType;

/** {@code /v1/areas/{code}/risk}: one document by which a person can work out an area's score and tests by hand. */
@Controller("/v1/areas/{code}/risk")
@Allowed(Role.COORDINATION)
@ExecuteOn(TaskExecutors.BLOCKING)
final class RiskController {

    private final Risks risks;
    private final Views views;
    private final Disclosures disclosures;
    private final Reads reads;

    RiskController(Risks risks, Views views, Disclosures disclosures, Reads reads) {
        this.risks = risks;
        this.views = views;
        this.disclosures = disclosures;
        this.reads = reads;
    }

    @Get
    HttpResponse<String> risk(String code, HttpRequest<?> request, Caller caller) {
        views.requireReady();
        Disclosure rights = disclosures.to(caller.enrolment(), code);
        RiskBody body = risks.at(
                code,
                request.getParameters()
                        .getFirst("day")
                        .map(RiskController::date)
                        .orElse(null),
                rights);
        reads.one(request, caller, code);
        return EntityTag.json(views.write(body), request.getHeaders().get(HttpHeaders.IF_NONE_MATCH));
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw ProblemType.MALFORMED
                    .exception()
                    .detail(
                            "day ska vara ett datum enligt ISO 8601, som 2026-01-31.",
                            "day must be a date by ISO 8601, such as 2026-01-31.");
        }
    }
}
