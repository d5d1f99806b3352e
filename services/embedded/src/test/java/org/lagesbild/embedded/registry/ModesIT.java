package org.lagesbild.embedded.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagesbild.embedded.registry.Rest.Answer;

final class ModesIT extends RegistryFixture {

    private final String subject = Schemas.subject();
    private final String mode = "/mode/" + subject;
    private final String versions = "/subjects/" + subject + "/versions";

    @AfterEach
    void openAgain() {
        rest().delete("/mode");
        rest().delete(mode);
    }

    @Test
    void shouldBeReadWriteUntilSomebodySaysOtherwise() {
        assertThat(modeAt("/mode")).isEqualTo("READWRITE");
        assertThat(rest().get(mode).errorCode()).isEqualTo(40409);
        assertThat(modeAt(mode + "?defaultToGlobal=true")).isEqualTo("READWRITE");
        assertThat(rest().delete(mode).errorCode()).isEqualTo(40401);
    }

    @Test
    void shouldKeepAModePerSubjectOverARestart() {
        assertThat(set(mode, "readonly").body().toString()).isEqualTo("{\"mode\":\"READONLY\"}");
        restart();
        assertThat(modeAt(mode)).isEqualTo("READONLY");
        assertThat(rest().delete(mode).body().path("mode").asText()).isEqualTo("READONLY");
        assertThat(rest().get(mode).errorCode()).isEqualTo(40409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SOMETIMES", "", "READ WRITE"})
    void shouldRefuseUnknownModes(String unknown) {
        assertThat(set("/mode", unknown).errorCode()).isEqualTo(42204);
        assertThat(set(mode, unknown).status()).isEqualTo(422);
        assertThat(rest().put(mode, Map.of()).errorCode()).isEqualTo(42204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"READONLY", "READONLY_OVERRIDE"})
    void shouldChangeNothingWhereReadOnly(String readOnly) {
        int id = rest().postSchema(versions, Schemas.ONE).body().path("id").asInt();
        set("/mode", readOnly);
        assertThat(rest().postSchema(versions, Schemas.TWO).errorCode()).isEqualTo(42205);
        assertThat(rest().delete("/subjects/" + subject).errorCode()).isEqualTo(42205);
        assertThat(rest().delete(versions + "/1").errorCode()).isEqualTo(42205);
        assertThat(rest().put("/config/" + subject, Map.of("compatibility", "NONE"))
                        .errorCode())
                .isEqualTo(42205);
        assertThat(rest().put("/config", Map.of("compatibility", "NONE")).errorCode())
                .isEqualTo(42205);
        assertThat(rest().get(versions).body().toString()).isEqualTo("[1]");
        assertThat(rest().postSchema(versions, Schemas.ONE).body().path("id").asInt())
                .isEqualTo(id);
    }

    @Test
    void shouldLetOneSubjectStayOpenOrBeClosedAlone() {
        set("/mode", "READONLY");
        set(mode, "READWRITE");
        assertThat(rest().postSchema(versions, Schemas.ONE).status()).isEqualTo(200);
        set("/mode", "READWRITE");
        set(mode, "READONLY");
        assertThat(rest().postSchema(versions, Schemas.TWO).errorCode()).isEqualTo(42205);
    }

    @Test
    void shouldOverrideWhatSubjectsSay() {
        set(mode, "READWRITE");
        set("/mode", "READONLY_OVERRIDE");
        assertThat(rest().postSchema(versions, Schemas.ONE).errorCode()).isEqualTo(42205);
        assertThat(modeAt(mode + "?defaultToGlobal=true")).isEqualTo("READONLY_OVERRIDE");
        assertThat(set(mode, "READONLY_OVERRIDE").errorCode()).isEqualTo(42204);
    }

    @Test
    void shouldTakeSchemasOverWithTheirNumbers() {
        set(mode, "IMPORT");
        assertThat(rest().postSchema(versions, Schemas.unique()).errorCode()).isEqualTo(42205);
        Answer taken = importing(Schemas.NO_DEFAULT, 70_001, 4);
        assertThat(taken.body().path("id").asInt()).isEqualTo(70_001);
        assertThat(importing(Schemas.ONE, 70_002, 0).status()).isEqualTo(200);
        assertThat(rest().get(versions).body().toString()).isEqualTo("[4,5]");
        restart();
        assertThat(rest().get("/schemas/ids/70001").body().path("schema").asText())
                .contains("\"c\"");
    }

    @Test
    void shouldNotLetAnImportOverwriteAnything() {
        set(mode, "IMPORT");
        String schema = Schemas.unique();
        importing(schema, 80_001, 1);
        assertThat(importing(schema, 80_001, 1).status()).isEqualTo(200);
        assertThat(importing(schema, 80_009, 1).errorCode()).isEqualTo(42207);
        assertThat(importing(Schemas.unique(), 80_001, 2).errorCode()).isEqualTo(42205);
        assertThat(importing(Schemas.unique(), 80_002, 1).errorCode()).isEqualTo(42205);
        assertThat(rest().get(versions).body().toString()).isEqualTo("[1]");
    }

    @Test
    void shouldGiveOutHigherIdsAfterAnImport() {
        set(mode, "IMPORT");
        importing(Schemas.unique(), 90_001, 1);
        rest().delete(mode);
        String other = "/subjects/" + Schemas.subject() + "/versions";
        assertThat(rest().postSchema(other, Schemas.unique()).body().path("id").asInt())
                .isGreaterThan(90_001);
    }

    @Test
    void shouldImportOverSubjectsOnlyByForce() {
        rest().postSchema(versions, Schemas.ONE);
        assertThat(set(mode, "IMPORT").errorCode()).isEqualTo(42205);
        assertThat(set("/mode", "IMPORT").errorCode()).isEqualTo(42205);
        assertThat(set(mode + "?force=true", "IMPORT").status()).isEqualTo(200);
        assertThat(set(mode, "IMPORT").status()).isEqualTo(200);
    }

    @Test
    void shouldForgetTheModeWithItsSubject() {
        rest().postSchema(versions, Schemas.ONE);
        set(mode, "READWRITE");
        rest().delete("/subjects/" + subject);
        assertThat(rest().get(mode).errorCode()).isEqualTo(40409);
    }

    private Answer importing(String schema, int id, int version) {
        return rest().post(versions, Map.of("schema", schema, "id", id, "version", version));
    }

    private static Answer set(String path, String mode) {
        return rest().put(path, Map.of("mode", mode));
    }

    private static String modeAt(String path) {
        return rest().get(path).body().path("mode").asText();
    }
}
