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
import org.lagesbild.web.access.PublicAccess;
import org.lagesbild.web.switches.Outward;

/** {@code /v1/public}: fewer of the same figures, later and rounder, for everybody and without credentials. */
@Controller("/v1/public")
@PublicAccess
@Outward
final class PublicController {

    private final Desk desk;
    private final Figures figures;
    private final ReleasedDisclosure open;

    PublicController(Desk desk, @Named(ReleasedFactory.PUBLIC) Figures figures, Vocabulary vocabulary) {
        this.desk = desk;
        this.figures = figures;
        this.open = ReleasedDisclosure.open(vocabulary.areas());
    }

    @Get("/areas/{code}/view")
    HttpResponse<ReleasedBody> view(String code, HttpRequest<?> request) {
        return Desk.tagged(request, desk.one(code, figures, open));
    }

    @Get("/views")
    @Produces({MediaType.APPLICATION_JSON, Desk.CSV})
    HttpResponse<?> list(HttpRequest<?> request) {
        return Desk.page(request, desk.list(request.getParameters(), figures, open));
    }
}
