package org.lagesbild.analyst.released;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import jakarta.inject.Named;
import org.lagesbild.analyst.area.Vocabulary;
import org.lagesbild.messaging.disclosure.ReleasedDisclosure;
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.risk.area.AreaTree;
import org.lagesbild.web.access.Allowed;
import org.lagesbild.web.access.Caller;

/** {@code /v1/released}: figures with noise, for those who were granted them, of the areas that they were granted. */
@Controller("/v1/released")
@Allowed({Role.RELEASED, Role.COORDINATION, Role.OPERATOR})
final class ReleasedController {

    private final Desk desk;
    private final Figures figures;
    private final AreaTree areas;

    ReleasedController(Desk desk, @Named(ReleasedFactory.RELEASED) Figures figures, Vocabulary vocabulary) {
        this.desk = desk;
        this.figures = figures;
        this.areas = vocabulary.areas();
    }

    @Get("/areas/{code}/view")
    HttpResponse<ReleasedBody> view(String code, HttpRequest<?> request, Caller caller) {
        return Desk.tagged(request, desk.one(code, figures, ReleasedDisclosure.to(caller.enrolment(), areas)));
    }

    @Get("/views")
    @Produces({MediaType.APPLICATION_JSON, Desk.CSV})
    HttpResponse<?> list(HttpRequest<?> request, Caller caller) {
        return Desk.page(
                request, desk.list(request.getParameters(), figures, ReleasedDisclosure.to(caller.enrolment(), areas)));
    }
}
