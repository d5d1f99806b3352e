package org.lagesbild.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.util.Throwables;
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
        "lagesbild.kafka.secret, '', lagesbild.kafka.secret is not set",
        "lagesbild.kafka.principal, ' ', lagesbild.kafka.principal is not set",
        "lagesbild.kafka.bootstrap, 'broker one', lagesbild.kafka.bootstrap is not host:port",
        "lagesbild.registry.url, registry 8081, lagesbild.registry.url is not an address",
        "lagesbild.registry.secret, not-to-be-seen, lagesbild.registry.principal is not set"
    })
    void shouldRefuseToStartWithOneThingWrong(String property, String value, String fault) {
        Map<String, Object> properties = new HashMap<>(PRODUCTION);
        properties.put(property, value);
        assertThatThrownBy(() -> new Site(properties)).hasStackTraceContaining(fault);
    }

    @Test
    void shouldRefuseAnOpenClusterInProduction() {
        Map<String, Object> properties = new HashMap<>(PRODUCTION);
        properties.keySet().removeAll(Set.of("lagesbild.kafka.principal", "lagesbild.kafka.secret"));
        assertThatThrownBy(() -> new Site(properties))
                .hasStackTraceContaining("lagesbild.kafka.principal and .secret are not set");
    }

    @Test
    void shouldRefuseASettingNobodyAsksForAndNameTheNearest() {
        assertThatThrownBy(() -> new Site(Map.of("lagesbild.kafka.bootstraps", "localhost:9092")))
                .hasStackTraceContaining(
                        "lagesbild.kafka.bootstraps is not a setting. The nearest is lagesbild.kafka.bootstrap");
    }

    @Test
    void shouldTakeTheWaysOfWritingThatMicronautTakes() {
        Map<String, Object> properties = Map.of(
                "lagesbild.signIn.unverifiedEmail",
                true,
                "lagesbild.sign-in.claims[0]",
                "sub",
                "lagesbild.tokens.principal-claims",
                List.of("azp"));
        try (Site site = new Site(properties)) {
            assertThat(site.send(site.request("/sample/open")).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void shouldSayEverythingThatIsWrongAtOnce() {
        Map<String, Object> properties = Map.of(
                "lagesbild.profile", "production",
                "lagesbild.isuer", "https://issuer.example",
                "lagesbild.kafka.bootstrap", "localhost",
                "lagesbild.kafka.principal", "gateway",
                "lagesbild.registry.url", "registry 8081",
                "lagesbild.registry.secret", "not-to-be-seen");
        assertThatThrownBy(() -> new Site(properties))
                .hasStackTraceContaining("lagesbild.issuer is not set")
                .hasStackTraceContaining("lagesbild.isuer is not a setting. The nearest is lagesbild.issuer")
                .hasStackTraceContaining("lagesbild.kafka.bootstrap is not host:port")
                .hasStackTraceContaining("lagesbild.kafka.secret is not set")
                .hasStackTraceContaining("lagesbild.registry.url is not an address")
                .hasStackTraceContaining("lagesbild.registry.principal is not set")
                .satisfies(
                        refusal -> assertThat(Throwables.getStackTrace(refusal)).doesNotContain("not-to-be-seen"));
    }

    @Test
    void shouldRefuseToServeWithoutAWayToTheHouse() {
        assertThatThrownBy(() -> new Site(Map.of("lagesbild.sample.enabled", true)))
                .hasStackTraceContaining("lagesbild.kafka.bootstrap is not set")
                .hasStackTraceContaining("lagesbild.registry.url is not set");
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
