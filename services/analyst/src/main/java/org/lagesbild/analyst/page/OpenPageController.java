package org.lagesbild.analyst.page;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import org.lagesbild.web.access.PublicAccess;

/** The page for everybody, without credentials: figures of a municipality with their uncertainty, in plain words. */
@Controller
@PublicAccess
final class OpenPageController {

    @Get(uris = {"/oppet", "/public"})
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<String> page() {
        return PageController.page("open.html");
    }
}
