package org.lagesbild.web.session;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * {@code lagesbild.session.*}: how long people stay signed in, and how browsers reach this service.
 *
 * @param life after which a session is over whatever happens
 * @param idle after which it is over where nothing was asked for
 * @param address as browsers see it, such as {@code https://lagesbild.example.se}; where it is https, cookies are for
 *     https alone
 * @param keyFile the secret from which sessions are sealed, the same on every node; under dev the dev seed is
 */
@ConfigurationProperties("lagesbild.session")
public record SessionSettings(
        @Bindable(defaultValue = "12h") Duration life,
        @Bindable(defaultValue = "2h") Duration idle,
        Optional<URI> address,
        Optional<String> keyFile) {

    /** Whether browsers come by TLS. */
    public boolean tls() {
        return address.filter(uri -> "https".equals(uri.getScheme())).isPresent();
    }

    /** This service as browsers see it, without a trailing slash. */
    public Optional<String> publicAddress() {
        return address.map(uri -> uri.toString().replaceAll("/+$", ""));
    }
}
