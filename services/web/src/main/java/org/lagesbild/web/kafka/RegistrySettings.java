package org.lagesbild.web.kafka;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.util.Optional;
import org.lagesbild.messaging.registry.HttpRegistrySettings;

/**
 * {@code lagesbild.registry.*}.
 *
 * @param principal for basic authentication; absent where the registry asks nobody
 */
@ConfigurationProperties("lagesbild.registry")
@Requires(property = "lagesbild.registry.url")
public record RegistrySettings(
        URI url,
        Optional<String> principal,
        @Bindable(defaultValue = "") String secret) {

    HttpRegistrySettings http() {
        HttpRegistrySettings open = HttpRegistrySettings.of(url);
        return principal
                .filter(name -> !name.isBlank())
                .map(name -> open.with(name, secret))
                .orElse(open);
    }
}
