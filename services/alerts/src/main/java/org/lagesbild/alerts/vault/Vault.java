package org.lagesbild.alerts.vault;

import com.nimbusds.jwt.JWTClaimsSet;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.lagesbild.web.session.DevSeed;
import org.lagesbild.web.session.Seal;

/**
 * Seals what must not be read in Kafka: where messages go, which may be a person's mail or open something by itself, and
 * what they are signed with. With the key of the deployment, and bound to what it belongs to, so that nothing can be put
 * in another one's place.
 */
@Singleton
@Requires(beans = DevSeed.class)
public final class Vault {

    private static final String TEXT = "text";

    private final Seal seal;

    Vault(DevSeed seed) {
        this.seal = new Seal(seed.derive("alerts/subscriptions"));
    }

    /** @param owner what it belongs to, such as a subscription's key */
    public String seal(String owner, String text) {
        return seal.seal(
                new JWTClaimsSet.Builder().subject(owner).claim(TEXT, text).build());
    }

    /** What was sealed for this owner; empty where it was not, or with another key. */
    public Optional<String> open(String owner, String sealed) {
        return seal.open(sealed)
                .filter(claims -> owner.equals(claims.getSubject()))
                .map(claims -> claims.getClaim(TEXT))
                .map(Object::toString);
    }
}
