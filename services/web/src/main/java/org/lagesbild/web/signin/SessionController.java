package org.lagesbild.web.signin;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.Locale;
import java.util.Optional;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.web.access.Allowed;
import org.lagesbild.web.access.Caller;
import org.lagesbild.web.session.Session;
import org.lagesbild.web.session.SessionCookie;
import org.lagesbild.web.session.Sessions;

/** {@code /v1/session}: who am I, and what may I. */
@Controller("/v1/session")
@Allowed({Role.PUBLISHER, Role.COORDINATION, Role.RELEASED, Role.OPERATOR})
@Requires(beans = Sessions.class)
final class SessionController {

    private final Sessions sessions;
    private final SessionCookie cookie;

    SessionController(Sessions sessions, SessionCookie cookie) {
        this.sessions = sessions;
        this.cookie = cookie;
    }

    @Get
    HttpResponse<SessionBody> session(HttpRequest<?> request, Caller caller) {
        Enrolment known = caller.enrolment();
        Optional<Session> session = caller.person() ? cookie.session(request) : Optional.empty();
        return HttpResponse.ok(new SessionBody(
                        known.principal(),
                        known.role().name().toLowerCase(Locale.ROOT),
                        known.areas(),
                        known.categories(),
                        session.map(sessions::until).orElse(null),
                        session.map(sessions::csrfToken).orElse(null)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
