package org.lagesbild.embedded.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lagesbild.embedded.registry.Rest.Answer;

final class SubjectsIT extends RegistryFixture {

    private final String subject = Schemas.subject();
    private final String path = "/subjects/" + subject;
    private final String versions = path + "/versions";

    @Test
    void shouldRegisterAndShowVersions() {
        int id = rest().postSchema(versions, Schemas.ONE).body().path("id").asInt();
        rest().postSchema(versions, Schemas.TWO);

        assertThat(rest().get("/subjects").body())
                .anyMatch(name -> name.asText().equals(subject));
        assertThat(rest().get("/subjects?subjectPrefix=none-such").body()).isEmpty();
        assertThat(rest().get(versions).body().toString()).isEqualTo("[1,2]");
        Answer first = rest().get(versions + "/1");
        assertThat(first.body().path("id").asInt()).isEqualTo(id);
        assertThat(first.body().path("subject").asText()).isEqualTo(subject);
        assertThat(first.body().path("version").asInt()).isEqualTo(1);
        assertThat(first.body().path("schema").asText()).contains("Thing");
        assertThat(rest().get(versions + "/latest").body().path("version").asInt())
                .isEqualTo(2);
        assertThat(rest().get(versions + "/-1").body().path("version").asInt()).isEqualTo(2);
        assertThat(rest().get(versions + "/1/schema").body().path("name").asText())
                .isEqualTo("Thing");
        assertThat(rest().get(versions + "/1/referencedby").body()).isEmpty();
    }

    @Test
    void shouldAnswerInTheContentTypeAskedFor() {
        assertThat(rest().get("/subjects").mediaType()).isEqualTo("application/vnd.schemaregistry.v1+json");
        String json = "application/json";
        assertThat(rest().send("GET", "/subjects", "", json).mediaType()).isEqualTo(json);
        String body = "{\"schema\":\"\\\"string\\\"\"}";
        assertThat(rest().send("POST", versions, body, json).status()).isEqualTo(200);
        String latest = "application/vnd.schemaregistry+json";
        assertThat(rest().send("POST", versions, body, latest).mediaType()).isEqualTo(latest);
    }

    @Test
    void shouldFindASchemaUnderASubject() {
        int id = rest().postSchema(versions, Schemas.ONE).body().path("id").asInt();
        Answer found = rest().postSchema(path, Schemas.ONE);
        assertThat(found.body().path("id").asInt()).isEqualTo(id);
        assertThat(found.body().path("version").asInt()).isEqualTo(1);
        assertRefused(404, 40403, rest().postSchema(path, Schemas.TWO));
        assertRefused(404, 40401, rest().postSchema("/subjects/" + Schemas.subject(), Schemas.ONE));
    }

    @Test
    void shouldOverlookTheOrderOfAttributesWhereAsked() {
        String reordered = "{\"namespace\":\"test\",\"name\":\"P\",\"type\":\"record\",\"fields\":"
                + "[{\"name\":\"a\",\"type\":{\"type\":\"string\",\"y\":1,\"x\":2}}]}";
        rest().postSchema(versions, reordered.replace("\"y\":1,\"x\":2", "\"x\":2,\"y\":1"));
        assertThat(rest().postSchema(path + "?normalize=true", reordered)
                        .body()
                        .path("version")
                        .asInt())
                .isEqualTo(1);
        assertRefused(404, 40403, rest().postSchema(path, reordered));
    }

    @Test
    void shouldGiveOneVersionToManyWhoRegisterAtOnce() {
        String schema = Schemas.unique();
        List<Integer> ids = IntStream.range(0, 16)
                .parallel()
                .mapToObj(i ->
                        rest().postSchema(versions, schema).body().path("id").asInt())
                .distinct()
                .toList();
        assertThat(ids).hasSize(1);
        assertThat(rest().get(versions).body().toString()).isEqualTo("[1]");
    }

    @Test
    void shouldRefuseAnIncompatibleSchema() {
        rest().postSchema(versions, Schemas.ONE);
        Answer refused = rest().postSchema(versions, Schemas.NO_DEFAULT);
        assertRefused(409, 409, refused);
        assertThat(refused.body().path("message").asText()).contains("READER_FIELD_MISSING_DEFAULT_VALUE");
        assertThat(rest().get(versions).body().toString()).isEqualTo("[1]");
    }

    @Test
    void shouldRefuseWhatItDoesNotKnow() {
        rest().postSchema(versions, Schemas.ONE);
        assertRefused(404, 40401, rest().get("/subjects/" + Schemas.subject() + "/versions"));
        assertRefused(404, 40401, rest().get("/subjects/" + Schemas.subject() + "/versions/latest"));
        assertRefused(404, 40402, rest().get(versions + "/9"));
        assertRefused(422, 42202, rest().get(versions + "/0"));
        assertRefused(422, 42202, rest().get(versions + "/newest"));
        assertRefused(422, 42202, rest().get(versions + "/99999999999"));
    }

    @Test
    void shouldRefuseWhatIsNotPlainAvro() {
        assertRefused(422, 42201, rest().postSchema(versions, "{\"type\":\"nonsense\"}"));
        assertRefused(422, 42201, rest().postSchema(versions, ""));
        assertRefused(422, 42201, rest().post(versions, Map.of()));
        assertRefused(422, 42201, rest().post(versions, Map.of("schema", "{}", "schemaType", "PROTOBUF")));
        List<Map<String, String>> references = List.of(Map.of("name", "other"));
        assertRefused(422, 42201, rest().post(versions, Map.of("schema", "\"string\"", "references", references)));
        assertRefused(422, 42205, rest().post(versions, Map.of("schema", "\"string\"", "id", 99)));
        assertRefused(422, 42208, rest().postSchema("/subjects/%20/versions", Schemas.ONE));
    }

    @Test
    void shouldGiveForeignRefusalsTheSameShape() {
        String json = "application/json";
        assertRefused(404, 404, rest().get("/nowhere"));
        assertRefused(405, 405, rest().put("/subjects", Map.of()));
        assertRefused(400, 400, rest().send("POST", versions, "no JSON", json));
        assertRefused(415, 415, rest().send("POST", versions, "<a/>", "application/xml"));
    }

    private static void assertRefused(int status, int code, Answer answer) {
        assertThat(answer.errorCode()).as("%s", answer.body()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body().path("message").asText()).isNotBlank();
        assertThat(answer.mediaType()).endsWith("json");
    }
}
