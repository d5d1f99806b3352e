package org.lagesbild.web.session;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import org.lagesbild.web.access.Caller;

/** Writes the cookie anew while it is used, so that disuse is what ends a session. */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
@Requires(beans = Sessions.class)
final class SessionKeeper {

    private final SessionCookie cookie;
    private final Sessions sessions;

    SessionKeeper(SessionCookie cookie, Sessions sessions) {
        this.cookie = cookie;
        this.sessions = sessions;
    }

    @ResponseFilter
    void keep(HttpRequest<?> request, MutableHttpResponse<?> response) {
        boolean person = Caller.of(request).filter(Caller::person).isPresent();
        if (person && !response.getHeaders().contains(HttpHeaders.SET_COOKIE)) {
            cookie.session(request).flatMap(sessions::refreshed).map(cookie::of).ifPresent(response::cookie);
        }
    }
}
