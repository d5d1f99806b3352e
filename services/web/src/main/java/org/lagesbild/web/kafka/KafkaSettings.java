package org.lagesbild.web.kafka;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.bind.annotation.Bindable;
import org.jspecify.annotations.Nullable;
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
        @Nullable String principal,
        @Bindable(defaultValue = "") String secret) {

    boolean anonymous() {
        return principal == null || principal.isBlank() || secret.isBlank();
    }

    KafkaAccess access() {
        return principal == null ? KafkaAccess.open(bootstrap) : KafkaAccess.scram(bootstrap, principal, secret);
    }
}
