package org.lagesbild.web.profile;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.Optional;

/**
 * {@code lagesbild.*}: how this process is run.
 *
 * @param profile {@code dev} for one machine and demo keys; anything else is production
 * @param issuer whose tokens are believed; production does not start without one
 */
@ConfigurationProperties("lagesbild")
public record Profile(@Bindable(defaultValue = "production") String profile, Optional<String> issuer) {

    private static final String DEV = "dev";

    public boolean dev() {
        return DEV.equals(profile);
    }

    /** The issuer, where one is set and not blank. */
    public Optional<String> trusted() {
        return issuer.filter(name -> !name.isBlank());
    }
}
