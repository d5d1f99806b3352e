package org.lagesbild.web.token;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The issuer, and the verifier of tokens for this API, where there is one. */
@Factory
@Requires(property = TokenFactory.ISSUER)
final class TokenFactory {

    static final String ISSUER = "lagesbild.issuer";

    @Singleton
    Issuer issuer(@Property(name = ISSUER) String name, TokenSettings settings) {
        return new Issuer(name, settings);
    }

    @Singleton
    @Requires(property = "lagesbild.tokens.audience")
    TokenVerifier verifier(Issuer issuer, TokenSettings settings, Clock clock) {
        return issuer.verifier(settings.wantedAudience().orElseThrow(), clock);
    }
}
