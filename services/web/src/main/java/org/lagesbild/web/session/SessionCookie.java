package org.lagesbild.web.session;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import org.lagesbild.web.access.Credentials;
import org.lagesbild.web.access.Principals;

/** The cookie of a person who signed in: never sent from another site, and out of reach of scripts. */
@Singleton
@Order(1)
@Requires(beans = Sessions.class)
final class SessionCookie implements Credentials {

    private static final String NAME = "lagesbild";

    private final Sessions sessions;
    private final Principals principals;

    SessionCookie(Sessions sessions, Principals principals) {
        this.sessions = sessions;
        this.principals = principals;
    }

    @Override
    public Found in(HttpRequest<?> request) {
        return request.getCookies()
                .findCookie(NAME)
                .map(cookie ->
                        Credentials.of(sessions.principal(cookie.getValue()).flatMap(principals::byId), true))
                .orElseGet(Found.None::new);
    }

    Cookie of(String principal) {
        return dressed(sessions.open(principal)).maxAge(Sessions.LIFE.toSeconds());
    }

    static Cookie gone() {
        return dressed("").maxAge(0);
    }

    private static Cookie dressed(String value) {
        return Cookie.of(NAME, value).path("/").httpOnly(true).sameSite(SameSite.Strict);
    }
}
