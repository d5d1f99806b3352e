package org.lagesbild.web.kafka;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.Optional;
import org.lagesbild.messaging.client.KafkaAccess;

/**
 * {@code lagesbild.kafka.*}.
 *
 * @param bootstrap host:port, separated by commas
 * @param principal SCRAM user; absent only on an open cluster, for tests
 */
@ConfigurationProperties("lagesbild.kafka")
@Requires(property = "lagesbild.kafka.bootstrap")
public record KafkaSettings(
        String bootstrap,
        Optional<String> principal,
        @Bindable(defaultValue = "") String secret) {

    boolean anonymous() {
        return user().isEmpty() && secret.isBlank();
    }

    KafkaAccess access() {
        return user().map(name -> KafkaAccess.scram(bootstrap, name, secret))
                .orElseGet(() -> KafkaAccess.open(bootstrap));
    }

    private Optional<String> user() {
        return principal.filter(name -> !name.isBlank());
    }
}
