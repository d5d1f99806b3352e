package org.lagesbild.embedded.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class DeletionsIT extends RegistryFixture {

    private final String subject = Schemas.subject();
    private final String path = "/subjects/" + subject;
    private final String versions = path + "/versions";

    @Test
    void shouldDeleteAVersionInTwoSteps() {
        String schema = Schemas.unique();
        int id = rest().postSchema(versions, schema).body().path("id").asInt();
        assertThat(rest().delete(versions + "/1?permanent=true").errorCode()).isEqualTo(40407);
        assertThat(rest().delete(versions + "/1").body().asInt()).isEqualTo(1);
        assertThat(rest().delete(versions + "/1").errorCode()).isEqualTo(40406);
        assertThat(rest().get(versions).errorCode()).isEqualTo(40401);
        assertThat(rest().get(versions + "?deleted=true").body().toString()).isEqualTo("[1]");
        assertThat(rest().get("/schemas/ids/" + id).status()).isEqualTo(200);
        assertThat(rest().delete(versions + "/1?permanent=true").body().asInt()).isEqualTo(1);
        assertThat(rest().get("/schemas/ids/" + id).errorCode()).isEqualTo(40403);
        assertThat(rest().delete(versions + "/1").errorCode()).isEqualTo(40401);
    }

    @Test
    void shouldDeleteASubjectInTwoSteps() {
        rest().postSchema(versions, Schemas.ONE);
        rest().postSchema(versions, Schemas.TWO);
        assertThat(rest().delete(path + "?permanent=true").errorCode()).isEqualTo(40405);
        assertThat(rest().delete(path).body().toString()).isEqualTo("[1,2]");
        assertThat(rest().delete(path).errorCode()).isEqualTo(40404);
        assertThat(rest().get("/subjects").body())
                .noneMatch(name -> name.asText().equals(subject));
        assertThat(rest().get("/subjects?deleted=true").body())
                .anyMatch(name -> name.asText().equals(subject));
        assertThat(rest().delete(path + "?permanent=true").body().toString()).isEqualTo("[1,2]");
        assertThat(rest().delete(path).errorCode()).isEqualTo(40401);
    }

    @Test
    void shouldDeleteTheNewestVersionByName() {
        rest().postSchema(versions, Schemas.ONE);
        rest().postSchema(versions, Schemas.TWO);
        assertThat(rest().delete(versions + "/latest?permanent=true").errorCode())
                .isEqualTo(42202);
        assertThat(rest().delete(versions + "/latest").body().asInt()).isEqualTo(2);
        assertThat(rest().get(versions).body().toString()).isEqualTo("[1]");
    }

    @Test
    void shouldTakeADeletedSchemaBackAsANewVersionWithItsOldId() {
        int id = rest().postSchema(versions, Schemas.ONE).body().path("id").asInt();
        rest().delete(path);
        assertThat(rest().postSchema(versions, Schemas.ONE).body().path("id").asInt())
                .isEqualTo(id);
        assertThat(rest().get(versions).body().toString()).isEqualTo("[2]");
    }

    @Test
    void shouldNeverGiveAnErasedIdToAnotherSchemaNotEvenAfterARestart() {
        int erased =
                rest().postSchema(versions, Schemas.unique()).body().path("id").asInt();
        rest().delete(path);
        rest().delete(path + "?permanent=true");
        restart();
        int next =
                rest().postSchema(versions, Schemas.unique()).body().path("id").asInt();
        assertThat(next).isGreaterThan(erased);
        assertThat(rest().get(versions).body().toString()).isEqualTo("[1]");
    }
}
