package org.lagesbild.web.token;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * {@code lagesbild.tokens.*}: which tokens of the issuer are for us.
 *
 * @param audience what must stand in {@code aud}: else a token for any other system of the issuer would open ours
 * @param principalClaims where the client's name stands; the first that is there counts
 * @param clockSkew by how much the issuer's clock may differ
 * @param keysKept how long keys are used before they are fetched anew, and so how long one that left is still believed
 * @param keysPause how long to wait before keys are fetched for a key id that nobody knows, and then for another one
 * @param keysOutage how long the last keys are used where the issuer does not answer
 */
@ConfigurationProperties("lagesbild.tokens")
public record TokenSettings(
        @Bindable(defaultValue = "") String audience,
        @Bindable(defaultValue = "azp,client_id") List<String> principalClaims,
        @Bindable(defaultValue = "30s") Duration clockSkew,
        @Bindable(defaultValue = "5m") Duration keysKept,
        @Bindable(defaultValue = "30s") Duration keysPause,
        @Bindable(defaultValue = "4h") Duration keysOutage) {

    public TokenSettings {
        principalClaims = List.copyOf(principalClaims);
    }

    Optional<String> wantedAudience() {
        return Optional.of(audience).filter(name -> !name.isBlank());
    }
}
