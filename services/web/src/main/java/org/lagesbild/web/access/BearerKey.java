package org.lagesbild.web.access;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;

/** {@code Authorization: Bearer <key>}: how systems say who they are. */
@Singleton
@Order(0)
final class BearerKey implements Credentials {

    private static final String SCHEME = "Bearer ";

    private final Principals principals;

    BearerKey(Principals principals) {
        this.principals = principals;
    }

    @Override
    public Found in(HttpRequest<?> request) {
        return request.getHeaders()
                .getFirst(HttpHeaders.AUTHORIZATION)
                .map(this::check)
                .orElseGet(Found.None::new);
    }

    private Found check(String header) {
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return new Found.Invalid();
        }
        String key = header.substring(SCHEME.length()).trim();
        return Credentials.of(principals.byKeyHash(KeyHash.of(key)), false);
    }
}
