package org.lagesbild.web.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every setting by the name that a deployment writes. */
final class SettingsTest {

    private static final Map<String, Object> NAMED = Map.of(
            "lagesbild.profile", "dev",
            "lagesbild.kafka.bootstrap", "one:9092,two:9092",
            "lagesbild.kafka.principal", "gateway",
            "lagesbild.kafka.secret", "of-kafka",
            "lagesbild.registry.url", "https://registry.example:8081",
            "lagesbild.registry.principal", "reader",
            "lagesbild.registry.secret", "of-the-registry");

    @Test
    void shouldBindByName() {
        try (ApplicationContext context = ApplicationContext.run(NAMED)) {
            assertThat(context.getBean(KafkaSettings.class))
                    .isEqualTo(new KafkaSettings("one:9092,two:9092", Optional.of("gateway"), "of-kafka"));
            assertThat(context.getBean(RegistrySettings.class))
                    .isEqualTo(new RegistrySettings(
                            URI.create("https://registry.example:8081"), Optional.of("reader"), "of-the-registry"));
        }
    }

    @Test
    void shouldBindWithoutCredentials() {
        Map<String, Object> open = Map.of(
                "lagesbild.profile", "dev",
                "lagesbild.kafka.bootstrap", "one:9092",
                "lagesbild.registry.url", "http://registry.example");
        try (ApplicationContext context = ApplicationContext.run(open)) {
            assertThat(context.getBean(KafkaSettings.class))
                    .isEqualTo(new KafkaSettings("one:9092", Optional.empty(), ""));
            assertThat(context.getBean(RegistrySettings.class).principal()).isEmpty();
        }
    }
}
