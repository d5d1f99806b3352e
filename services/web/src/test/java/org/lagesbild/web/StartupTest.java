package org.lagesbild.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class StartupTest {

    @Test
    void shouldRefuseToStartWithoutAnIssuer() {
        assertThatThrownBy(() -> new Site(Map.of("lagesbild.profile", "production")))
                .hasStackTraceContaining("lagesbild.issuer is not set");
    }

    @Test
    void shouldStartWithAnIssuer() {
        Map<String, Object> properties =
                Map.of("lagesbild.profile", "production", "lagesbild.issuer", "https://issuer.example");
        try (Site site = new Site(properties)) {
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
