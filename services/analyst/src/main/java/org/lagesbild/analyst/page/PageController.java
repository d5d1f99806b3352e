package org.lagesbild.analyst.page;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.net.URI;
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.web.access.Caller;
import org.lagesbild.web.access.PublicAccess;
import org.lagesbild.web.problem.ProblemType;

/** The dashboard, for those who are signed in; others are sent to sign in. Everything it loads comes from here. */
@Controller
@PublicAccess
final class PageController {

    private static final URI SIGN_IN = URI.create("/sign-in");
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Get("/")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> page(HttpRequest<?> request) {
        if (Caller.of(request)
                .filter(caller -> caller.role() == Role.COORDINATION)
                .isEmpty()) {
            return HttpResponse.seeOther(SIGN_IN);
        }
        return page("index.html");
    }

    /** One of our pages, which may load what comes from here and nothing else. */
    static HttpResponse<String> page(String name) {
        return dressed(HttpResponse.ok(Asset.text(name)))
                .header("Content-Security-Policy", POLICY)
                .contentType(utf8("text/html"));
    }

    @Get("/page/{name}")
    @Produces(MediaType.ALL)
    HttpResponse<String> asset(String name) {
        String type = Asset.type(name).orElseThrow(ProblemType.NOT_FOUND::exception);
        return dressed(HttpResponse.ok(Asset.text(name))).contentType(utf8(type));
    }

    private static <T> MutableHttpResponse<T> dressed(MutableHttpResponse<T> response) {
        return response.header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin");
    }

    private static MediaType utf8(String type) {
        return MediaType.of(type + "; charset=utf-8");
    }
}
