package org.lagesbild.messaging.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class HttpSchemaRegistryTest {

    private ScriptedServer server;

    @BeforeEach
    void start() throws IOException {
        server = ScriptedServer.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldAskOnceForWhatNeverChanges() {
        server.answer(200, "{\"id\":7}").answer(200, "{\"schema\":\"\\\"string\\\"\"}");
        SchemaRegistry registry = registry();
        assertThat(registry.register("a/b c-value", "\"string\"")).isEqualTo(7);
        assertThat(registry.register("a/b c-value", "\"string\"")).isEqualTo(7);
        assertThat(registry.byId(7)).isEqualTo("\"string\"");
        assertThat(registry.byId(7)).isEqualTo("\"string\"");
        assertThat(server.requests()).containsExactly("POST /subjects/a%2Fb%20c-value/versions", "GET /schemas/ids/7");
    }

    @Test
    void shouldTryAgainWhatMayPass() {
        server.answer(500, "{\"error_code\":50002,\"message\":\"timed out\"}")
                .answer(503, "<html>no JSON</html>")
                .answer(200, "{\"id\":7}");
        assertThat(registry().register("s", "\"string\"")).isEqualTo(7);
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void shouldGiveUpAfterTheLastAttempt() {
        for (int i = 0; i < 4; i++) {
            server.answer(500, "{\"error_code\":50002,\"message\":\"timed out\"}");
        }
        assertCode(50002, () -> registry().byId(1));
        assertThat(server.requests()).hasSize(4);
    }

    @Test
    void shouldNotRepeatWhatWasRefused() {
        server.answer(409, "{\"error_code\":409,\"message\":\"incompatible\"}")
                .answer(404, "{\"error_code\":40403,\"message\":\"Schema 9 not found\"}")
                .answer(429, "slow down");
        assertCode(409, () -> registry().register("s", "\"string\""));
        assertCode(40403, () -> registry().byId(9));
        assertCode(429, () -> registry().byId(9));
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void shouldTryTheNextAddress() {
        server.answer(200, "{\"id\":7}");
        List<URI> urls = List.of(URI.create("http://127.0.0.1:1/"), server.url());
        var settings = new HttpRegistrySettings(urls, Optional.empty(), Duration.ofSeconds(2), 1);
        assertThat(new HttpSchemaRegistry(settings).register("s", "\"string\"")).isEqualTo(7);
    }

    @Test
    void shouldSayThatNobodyAnswers() {
        var settings = new HttpRegistrySettings(
                List.of(URI.create("http://127.0.0.1:1")), Optional.empty(), Duration.ofSeconds(1), 2);
        assertCode(50003, () -> new HttpSchemaRegistry(settings).byId(1));
    }

    @Test
    void shouldNotWaitLongerThanTheTimeout() {
        server.silence();
        var settings = new HttpRegistrySettings(List.of(server.url()), Optional.empty(), Duration.ofMillis(200), 1);
        assertCode(50003, () -> new HttpSchemaRegistry(settings).byId(1));
    }

    @Test
    void shouldIdentifyItself() {
        server.answer(200, "{\"schema\":\"x\"}");
        new HttpSchemaRegistry(HttpRegistrySettings.of(server.url()).with("intake", "s:e")).byId(1);
        assertThat(server.authorizations()).containsExactly("Basic aW50YWtlOnM6ZQ==");
        assertThat(HttpRegistrySettings.of(server.url())
                        .with("intake", "hidden")
                        .toString())
                .doesNotContain("hidden");
    }

    @Test
    void shouldJudgeByTheNewestAloneWhereThatIsAllOneCanAsk() {
        server.answer(405, "{\"error_code\":405,\"message\":\"HTTP 405\"}").answer(200, "{\"is_compatible\":false}");
        assertThat(registry().compatible("s", "\"string\"")).isFalse();
        assertThat(server.requests())
                .containsExactly(
                        "POST /compatibility/subjects/s/versions", "POST /compatibility/subjects/s/versions/latest");
    }

    private SchemaRegistry registry() {
        return new HttpSchemaRegistry(HttpRegistrySettings.of(server.url()));
    }

    private static void assertCode(int code, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
