package org.lagesbild.embedded.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SchemasIT extends RegistryFixture {

    private final String subject = Schemas.subject();
    private final String versions = "/subjects/" + subject + "/versions";

    @Test
    void shouldAnswerAtTheRoot() {
        assertThat(rest().get("/").body().toString()).isEqualTo("{}");
        assertThat(rest().get("/schemas/types").body().toString()).isEqualTo("[\"AVRO\"]");
    }

    @Test
    void shouldReturnASchemaByIdAndWhereItIsUsed() {
        String schema = Schemas.unique();
        String other = Schemas.subject();
        int id = rest().postSchema(versions, schema).body().path("id").asInt();
        assertThat(rest().postSchema("/subjects/" + other + "/versions", schema)
                        .body()
                        .path("id")
                        .asInt())
                .isEqualTo(id);

        String path = "/schemas/ids/" + id;
        assertThat(rest().get(path).body().path("schema").asText()).isEqualTo(schema);
        assertThat(rest().get(path + "/schema").body().path("name").asText()).isEqualTo("Thing");
        assertThat(rest().get(path + "/subjects").body()).hasSize(2);
        assertThat(rest().get(path + "/versions").body().toString())
                .contains("{\"subject\":\"" + other + "\",\"version\":1}");
    }

    @Test
    void shouldNotKnowOtherIds() {
        assertThat(rest().get("/schemas/ids/99999").errorCode()).isEqualTo(40403);
        assertThat(rest().get("/schemas/ids/99999/subjects").errorCode()).isEqualTo(40403);
    }

    @Test
    void shouldKeepIdsAndVersionsOverARestart() {
        int first = rest().postSchema(versions, Schemas.ONE).body().path("id").asInt();
        int second = rest().postSchema(versions, Schemas.TWO).body().path("id").asInt();
        restart();
        assertThat(rest().get(versions + "/1").body().path("id").asInt()).isEqualTo(first);
        assertThat(rest().get(versions + "/2").body().path("id").asInt()).isEqualTo(second);
        assertThat(rest().postSchema(versions, Schemas.TWO).body().path("id").asInt())
                .isEqualTo(second);
        int third = rest().postSchema("/subjects/" + Schemas.subject() + "/versions", Schemas.unique())
                .body()
                .path("id")
                .asInt();
        assertThat(third).isGreaterThan(Math.max(first, second));
    }
}
