package org.lagesbild.web.token;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lagesbild.web.access.Credentials;
import org.lagesbild.web.access.Principals;
import org.lagesbild.web.token.TokenVerifier.Verdict;

/**
 * {@code Authorization: Bearer <token>}: how systems say who they are where they have a client at the issuer instead of a
 * key. What they may do is in the rights file all the same; whatever else the token grants is not looked at.
 */
@Singleton
@Order(-1)
@Requires(beans = TokenVerifier.class)
final class BearerToken implements Credentials {

    /** Three parts, the first of which begins a JSON object; no key of ours looks like that. */
    private static final Pattern TOKEN = Pattern.compile("(?i:Bearer) +(eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]*) *");

    private final TokenVerifier verifier;
    private final Principals principals;
    private final TokenSettings settings;
    private final MeterRegistry meters;

    BearerToken(TokenVerifier verifier, Principals principals, TokenSettings settings, MeterRegistry meters) {
        this.verifier = verifier;
        this.principals = principals;
        this.settings = settings;
        this.meters = meters;
    }

    /** The issuer may have to be asked for its keys. */
    @Override
    public boolean slow(HttpRequest<?> request) {
        return token(request).isPresent();
    }

    @Override
    public Found in(HttpRequest<?> request) {
        return token(request).map(this::found).orElseGet(Found.None::new);
    }

    private Found found(String token) {
        Verdict verdict = verifier.check(token);
        meters.counter("lagesbild.tokens", "verdict", verdict.tag()).increment();
        if (verdict instanceof Verdict.Holds holds) {
            return Credentials.of(client(holds.claims()).flatMap(principals::byClient), false);
        }
        return verdict instanceof Verdict.Undecided ? new Found.Undecided() : new Found.Invalid();
    }

    private Optional<String> client(Map<String, Object> claims) {
        return settings.principalClaims().stream()
                .map(claims::get)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst();
    }

    private static Optional<String> token(HttpRequest<?> request) {
        return request.getHeaders()
                .getFirst(HttpHeaders.AUTHORIZATION)
                .map(TOKEN::matcher)
                .filter(match -> match.matches())
                .map(match -> match.group(1));
    }
}
