package org.lagesbild.embedded.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lagesbild.embedded.registry.Rest.Answer;

final class ConfigIT extends RegistryFixture {

    private static final String ONE_REQUIRED = """
            {"type":"record","name":"T","fields":[{"name":"a","type":"string"}]}""";
    private static final String TWO_REQUIRED = """
            {"type":"record","name":"T","fields":[{"name":"a","type":"string"},{"name":"b","type":"string"}]}""";
    private static final String THREE_REQUIRED = """
            {"type":"record","name":"T","fields":[{"name":"b","type":"string"}]}""";

    private final String subject = Schemas.subject();
    private final String versions = "/subjects/" + subject + "/versions";

    @Test
    void shouldBeStrictestByDefault() {
        assertThat(rest().get("/config").body().path("compatibilityLevel").asText())
                .isEqualTo("FULL_TRANSITIVE");
    }

    @Test
    void shouldKeepALevelPerSubject() {
        assertThat(rest().get("/config/" + subject).errorCode()).isEqualTo(40408);
        Answer set = rest().put("/config/" + subject, Map.of("compatibility", "none"));
        assertThat(set.body().toString()).isEqualTo("{\"compatibility\":\"NONE\"}");
        restart();
        assertThat(level("/config/" + subject)).isEqualTo("NONE");
        assertThat(rest().delete("/config/" + subject)
                        .body()
                        .path("compatibilityLevel")
                        .asText())
                .isEqualTo("NONE");
        assertThat(rest().delete("/config/" + subject).errorCode()).isEqualTo(40401);
        assertThat(level("/config/" + subject + "?defaultToGlobal=true")).isEqualTo("FULL_TRANSITIVE");
    }

    @Test
    void shouldKeepAGlobalLevel() {
        rest().put("/config", Map.of("compatibility", "BACKWARD"));
        assertThat(level("/config")).isEqualTo("BACKWARD");
        rest().delete("/config");
        assertThat(level("/config")).isEqualTo("FULL_TRANSITIVE");
    }

    @Test
    void shouldRefuseUnknownLevels() {
        assertThat(rest().put("/config", Map.of("compatibility", "LOOSE")).errorCode())
                .isEqualTo(42203);
        assertThat(rest().put("/config/" + subject, Map.of()).errorCode()).isEqualTo(42203);
    }

    /** From two required fields: to one that misses the second (old cannot read it), then to one that misses the first. */
    @ParameterizedTest
    @CsvSource({
        "NONE, true, true",
        "BACKWARD, true, false",
        "BACKWARD_TRANSITIVE, true, false",
        "FORWARD, false, false",
        "FORWARD_TRANSITIVE, false, false",
        "FULL, false, false",
        "FULL_TRANSITIVE, false, false"
    })
    void shouldJudgeByTheLevel(String level, boolean dropping, boolean swapping) {
        rest().put("/config/" + subject, Map.of("compatibility", level));
        rest().postSchema(versions, TWO_REQUIRED);
        assertThat(rest().postSchema(versions, ONE_REQUIRED).status() == 200).isEqualTo(dropping);
        if (dropping) {
            assertThat(rest().postSchema(versions, THREE_REQUIRED).status() == 200)
                    .isEqualTo(swapping);
        }
    }

    @Test
    void shouldLookFurtherBackOnlyWhereTransitive() {
        rest().put("/config/" + subject, Map.of("compatibility", "FORWARD"));
        rest().postSchema(versions, THREE_REQUIRED);
        rest().put("/config/" + subject, Map.of("compatibility", "NONE"));
        rest().postSchema(versions, ONE_REQUIRED);
        rest().put("/config/" + subject, Map.of("compatibility", "BACKWARD_TRANSITIVE"));
        assertThat(compatible("/compatibility" + versions, ONE_REQUIRED)).isFalse();
        assertThat(compatible("/compatibility" + versions + "/latest", ONE_REQUIRED))
                .isTrue();
        assertThat(compatible("/compatibility" + versions + "/1", ONE_REQUIRED)).isFalse();
        rest().put("/config/" + subject, Map.of("compatibility", "BACKWARD"));
        assertThat(compatible("/compatibility" + versions, ONE_REQUIRED)).isTrue();
    }

    @Test
    void shouldSayWhyWhereAsked() {
        rest().postSchema(versions, ONE_REQUIRED);
        Answer brief = rest().postSchema("/compatibility" + versions + "/latest", THREE_REQUIRED);
        assertThat(brief.body().toString()).isEqualTo("{\"is_compatible\":false}");
        Answer verbose = rest().postSchema("/compatibility" + versions + "/latest?verbose=true", THREE_REQUIRED);
        assertThat(verbose.body().path("messages").toString()).contains("READER_FIELD_MISSING_DEFAULT_VALUE");
    }

    @Test
    void shouldRefuseToCompareWithWhatIsNotThere() {
        assertThat(compatible("/compatibility" + versions + "/latest", ONE_REQUIRED))
                .isTrue();
        assertThat(compatible("/compatibility" + versions, ONE_REQUIRED)).isTrue();
        rest().postSchema(versions, ONE_REQUIRED);
        assertThat(rest().postSchema("/compatibility" + versions + "/7", ONE_REQUIRED)
                        .errorCode())
                .isEqualTo(40402);
        assertThat(rest().postSchema("/compatibility" + versions + "/latest", "nonsense")
                        .errorCode())
                .isEqualTo(42201);
    }

    private static String level(String path) {
        return rest().get(path).body().path("compatibilityLevel").asText();
    }

    private static boolean compatible(String path, String schema) {
        return rest().postSchema(path, schema).body().path("is_compatible").asBoolean();
    }
}
