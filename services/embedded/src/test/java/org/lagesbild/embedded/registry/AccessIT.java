package org.lagesbild.embedded.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.embedded.broker.BrokerSettings;
import org.lagesbild.embedded.broker.EmbeddedBroker;
import org.lagesbild.embedded.broker.ScramLogin;
import org.lagesbild.embedded.registry.RegistryAccess.Right;

/** The way the product runs it: over a secured broker, and nobody may do anything without a secret. */
final class AccessIT {

    private static final String SCHEMA = "\"string\"";

    @TempDir
    private static Path directory;

    private static EmbeddedBroker broker;
    private static EmbeddedRegistry registry;

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.start(BrokerSettings.secured(directory, 0, Map.of(EmbeddedBroker.HOUSE, "house")));
        Map<String, String> properties = new HashMap<>(ScramLogin.properties(EmbeddedBroker.HOUSE, "house"));
        properties.put("bootstrap.servers", broker.bootstrapServers());
        registry = EmbeddedRegistry.start(new RegistrySettings("127.0.0.1", 0, properties, AccessIT::rightOf));
    }

    @AfterAll
    static void stop() {
        registry.close();
        broker.close();
    }

    @Test
    void shouldRefuseStrangers() {
        assertThat(as(null).get("/subjects").status()).isEqualTo(401);
        assertThat(as(null).get("/subjects").errorCode()).isEqualTo(40101);
        assertThat(as(basic("police", "wrong")).get("/subjects").errorCode()).isEqualTo(40101);
        assertThat(as("Basic nonsense").get("/nowhere").errorCode()).isEqualTo(40101);
    }

    @Test
    void shouldAskWhoCanNotBeJudgedYetToComeAgain() {
        assertThat(as(basic("police", "early")).get("/subjects").status()).isEqualTo(503);
        assertThat(as("Bearer early")
                        .postSchema("/subjects/early-value", SCHEMA)
                        .errorCode())
                .isEqualTo(50301);
    }

    @Test
    void shouldLetAnyPrincipalReadAndAsk() {
        as(basic("operator", "change")).postSchema("/subjects/read-value/versions", SCHEMA);
        for (String authorization : new String[] {basic("police", "read"), "Bearer read"}) {
            Rest reader = as(authorization);
            assertThat(reader.get("/subjects").status()).isEqualTo(200);
            assertThat(reader.postSchema("/subjects/read-value", SCHEMA).status())
                    .isEqualTo(200);
            assertThat(reader.postSchema("/compatibility/subjects/read-value/versions/latest", SCHEMA)
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void shouldLetOnlyOperatorsChange() {
        Rest reader = as(basic("police", "read"));
        assertThat(reader.postSchema("/subjects/other-value/versions", SCHEMA).status())
                .isEqualTo(403);
        assertThat(reader.postSchema("/subjects/other-value/versions/", SCHEMA).errorCode())
                .isEqualTo(40301);
        assertThat(reader.put("/config", Map.of("compatibility", "NONE")).errorCode())
                .isEqualTo(40301);
        assertThat(reader.delete("/subjects/read-value").errorCode()).isEqualTo(40301);
        assertThat(as("Bearer change")
                        .put("/config", Map.of("compatibility", "FULL"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void shouldNotBeTalkedIntoAChangeByAStrangePath() {
        Rest reader = as(basic("police", "read"));
        for (String path :
                new String[] {"/subjects/sly%2Fversions", "//subjects/sly/versions", "/subjects/sly/versions?"}) {
            assertThat(reader.postSchema(registry.url() + path, SCHEMA).status())
                    .isIn(403, 404);
        }
        assertThat(reader.get("/subjects?subjectPrefix=sly&deleted=true").body())
                .isEmpty();
    }

    @Test
    void shouldServeNothingOfOtherModules() {
        assertThat(as("Bearer change").get("/foreign").errorCode()).isEqualTo(404);
    }

    private static Right rightOf(Optional<String> principal, String secret) {
        return switch (secret) {
            case "early" -> Right.UNDECIDED;
            case "read" -> Right.READ;
            case "change" -> Right.CHANGE;
            default -> Right.NONE;
        };
    }

    private static Rest as(@Nullable String authorization) {
        return new Rest(registry.url(), authorization);
    }

    private static String basic(String principal, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((principal + ":" + secret).getBytes(UTF_8));
    }
}
