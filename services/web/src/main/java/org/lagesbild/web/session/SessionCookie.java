package org.lagesbild.web.session;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.lagesbild.web.access.Credentials;
import org.lagesbild.web.access.Principals;

/**
 * The cookie of a person who signed in: out of reach of scripts, and with TLS for this host alone. It comes along when
 * somebody follows a link from elsewhere, since the issuer's way back is one; changes therefore need a token besides
 * ({@link Csrf}).
 */
@Singleton
@Order(1)
@Requires(beans = Sessions.class)
public final class SessionCookie implements Credentials {

    private final Sessions sessions;
    private final SessionSettings settings;
    private final Principals principals;

    SessionCookie(Sessions sessions, SessionSettings settings, Principals principals) {
        this.sessions = sessions;
        this.settings = settings;
        this.principals = principals;
    }

    @Override
    public Found in(HttpRequest<?> request) {
        return request.getCookies().contains(name()) ? found(request) : new Found.None();
    }

    private Found found(HttpRequest<?> request) {
        return Credentials.of(
                session(request).flatMap(session -> session.proof().leadsTo(session.principal(), principals)), true);
    }

    /** The request's session, if it still lasts. Whether its principal does is another question. */
    public Optional<Session> session(HttpRequest<?> request) {
        return request.getCookies().findCookie(name()).flatMap(cookie -> sessions.read(cookie.getValue()));
    }

    public Cookie of(Session session) {
        return dressed(sessions.write(session)).maxAge(sessions.left(session).toSeconds());
    }

    public Cookie gone() {
        return dressed("").maxAge(0);
    }

    /** A browser takes a name with this prefix only for this very host, this path and TLS. */
    private String name() {
        return settings.tls() ? "__Host-lagesbild" : "lagesbild";
    }

    private Cookie dressed(String value) {
        return Cookie.of(name(), value)
                .path("/")
                .httpOnly(true)
                .secure(settings.tls())
                .sameSite(SameSite.Lax);
    }
}
