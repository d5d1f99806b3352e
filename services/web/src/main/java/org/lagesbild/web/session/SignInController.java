package org.lagesbild.web.session;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.web.access.KeyHash;
import org.lagesbild.web.access.Principals;
import org.lagesbild.web.access.PublicAccess;
import org.lagesbild.web.access.RightsUnread;
import org.lagesbild.web.problem.Language;

/** How a person gets a session: by a one-time link, or by typing a key. */
@PublicAccess
@Controller
@Requires(beans = Sessions.class)
final class SignInController {

    static final String PATH = "/sign-in";

    private final SignInLinks links;
    private final SessionCookie cookie;
    private final Principals principals;

    SignInController(SignInLinks links, SessionCookie cookie, Principals principals) {
        this.links = links;
        this.cookie = cookie;
        this.principals = principals;
    }

    @Get(PATH)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<String> byLink(HttpRequest<?> request, @Nullable @QueryValue String token) {
        if (token == null) {
            return page(HttpStatus.OK, SignInPages.form(Language.of(request), false));
        }
        requireRights(); // a link is good for once, and not to be wasted
        return welcome(request, links.redeem(token).flatMap(principals::byId));
    }

    @Post(PATH)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<String> byKey(HttpRequest<?> request, @Body Map<String, String> form) {
        requireRights();
        String key = form.getOrDefault("key", "");
        return welcome(request, principals.byKeyHash(KeyHash.of(key.trim())));
    }

    @Post("/sign-out")
    @Consumes(MediaType.ALL)
    HttpResponse<?> out() {
        return HttpResponse.seeOther(URI.create(PATH)).cookie(SessionCookie.gone());
    }

    private void requireRights() {
        if (!principals.ready()) {
            throw RightsUnread.problem();
        }
    }

    private HttpResponse<String> welcome(HttpRequest<?> request, Optional<Enrolment> principal) {
        Language language = Language.of(request);
        return principal
                .filter(known -> !known.suspended())
                .map(known -> page(HttpStatus.OK, SignInPages.welcome(language)).cookie(cookie.of(known.principal())))
                .orElseGet(() -> page(HttpStatus.FORBIDDEN, SignInPages.form(language, true)));
    }

    private static MutableHttpResponse<String> page(HttpStatus status, String html) {
        return HttpResponse.<String>status(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'")
                .body(html);
    }
}
