package org.lagesbild.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StartupTest {

    /** What production needs beside an issuer; nobody is asked until somebody calls. */
    private static final Map<String, Object> PRODUCTION = Map.of(
            "lagesbild.profile", "production",
            "lagesbild.issuer", "https://issuer.example",
            "lagesbild.tokens.audience", "lagesbild",
            "lagesbild.kafka.bootstrap", "127.0.0.1:1",
            "lagesbild.kafka.principal", "gateway",
            "lagesbild.kafka.secret", "secret",
            "lagesbild.registry.url", "http://127.0.0.1:1");

    @Test
    void shouldSayEverythingThatProductionLacksAtOnce() {
        assertThatThrownBy(() -> new Site(Map.of("lagesbild.profile", "production")))
                .hasStackTraceContaining("lagesbild.issuer is not set")
                .hasStackTraceContaining("lagesbild.tokens.audience is not set")
                .hasStackTraceContaining("lagesbild.kafka.bootstrap is not set")
                .hasStackTraceContaining("lagesbild.registry.url is not set");
    }

    @ParameterizedTest
    @CsvSource({
        "lagesbild.issuer, '', lagesbild.issuer is not set",
        "lagesbild.issuer, http://issuer.example, lagesbild.issuer is not an https address",
        "lagesbild.tokens.audience, ' ', lagesbild.tokens.audience is not set",
        "lagesbild.kafka.secret, '', lagesbild.kafka.principal and .secret are not set"
    })
    void shouldRefuseToStartWithOneThingWrong(String property, String value, String fault) {
        Map<String, Object> properties = new HashMap<>(PRODUCTION);
        properties.put(property, value);
        assertThatThrownBy(() -> new Site(properties)).hasStackTraceContaining(fault);
    }

    @Test
    void shouldStartWithAnIssuer() {
        try (Site site = new Site(PRODUCTION)) {
            assertThat(site.send(site.request("/sample/open")).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void shouldBindLoopbackUnderDev() {
        try (Site site = new Site(Map.of())) {
            assertThat(site.host()).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void shouldRefuseAnotherAddressUnderDev() {
        assertThatThrownBy(() -> new Site(Map.of("micronaut.server.host", "0.0.0.0")))
                .hasStackTraceContaining("not loopback");
    }
}
