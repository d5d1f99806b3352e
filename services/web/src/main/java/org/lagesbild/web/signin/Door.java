package org.lagesbild.web.signin;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.web.access.Principals;
import org.lagesbild.web.access.RightsUnread;
import org.lagesbild.web.session.Proof;
import org.lagesbild.web.session.SessionCookie;
import org.lagesbild.web.session.Sessions;

/** Lets somebody in who has proved who it is, however that was. */
@Singleton
@Requires(beans = Sessions.class)
final class Door {

    private final Sessions sessions;
    private final SessionCookie cookie;
    private final Principals principals;

    Door(Sessions sessions, SessionCookie cookie, Principals principals) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.principals = principals;
    }

    /** Refuses to judge anybody before everybody is known. */
    void requireRights() {
        if (!principals.ready()) {
            throw RightsUnread.problem();
        }
    }

    /** Opens a session, always a new one, and sends its browser on to a path of ours. */
    MutableHttpResponse<?> admit(Enrolment principal, Proof proof, @Nullable String idToken, String target) {
        return HttpResponse.seeOther(URI.create(target))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Referrer-Policy", "no-referrer")
                .cookie(cookie.of(sessions.open(principal.principal(), proof, idToken)));
    }
}
