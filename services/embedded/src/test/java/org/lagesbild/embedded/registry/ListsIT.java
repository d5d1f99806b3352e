package org.lagesbild.embedded.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What is listed, page by page, with and without what was deleted. */
final class ListsIT extends RegistryFixture {

    private final String prefix = Schemas.subject();
    private final String first = prefix + "-a";
    private final String second = prefix + "-b";

    @Test
    void shouldListSubjectsByPrefixAndPage() {
        register(first, Schemas.ONE);
        register(second, Schemas.ONE);
        String path = "/subjects?subjectPrefix=" + prefix;
        assertThat(texts(path)).containsExactly(first, second);
        assertThat(texts(path + "&limit=1")).containsExactly(first);
        assertThat(texts(path + "&offset=1")).containsExactly(second);
        assertThat(texts(path + "&offset=1&limit=0")).isEmpty();
        assertThat(texts(path + "&limit=-1")).hasSize(2);
    }

    @Test
    void shouldListWhatWasDeletedWhereAsked() {
        register(first, Schemas.ONE);
        register(second, Schemas.ONE);
        rest().delete("/subjects/" + second);
        String path = "/subjects?subjectPrefix=" + prefix;
        assertThat(texts(path)).containsExactly(first);
        assertThat(texts(path + "&deleted=true")).containsExactly(first, second);
        assertThat(texts(path + "&deletedOnly=true")).containsExactly(second);
    }

    @Test
    void shouldListVersionsPageByPage() {
        register(first, Schemas.ONE);
        register(first, Schemas.TWO);
        rest().delete("/subjects/" + first + "/versions/1");
        String path = "/subjects/" + first + "/versions";
        assertThat(rest().get(path).body().toString()).isEqualTo("[2]");
        assertThat(rest().get(path + "?deleted=true").body().toString()).isEqualTo("[1,2]");
        assertThat(rest().get(path + "?deletedOnly=true").body().toString()).isEqualTo("[1]");
        assertThat(rest().get(path + "?deleted=true&offset=1&limit=1").body().toString())
                .isEqualTo("[2]");
    }

    @Test
    void shouldListSchemasOrTheNewestOfEachSubject() {
        int id = register(first, Schemas.ONE);
        register(first, Schemas.TWO);
        register(second, Schemas.ONE);
        String path = "/schemas?subjectPrefix=" + prefix;
        assertThat(rest().get(path).body()).hasSize(3);
        JsonNode newest = rest().get(path + "&latestOnly=true").body();
        assertThat(newest).hasSize(2);
        assertThat(newest.path(0).path("version").asInt()).isEqualTo(2);
        assertThat(newest.path(1).path("id").asInt()).isEqualTo(id);
        assertThat(rest().get(path + "&limit=1&offset=2")
                        .body()
                        .path(0)
                        .path("subject")
                        .asText())
                .isEqualTo(second);
    }

    @Test
    void shouldListWhereASchemaIsUsed() {
        String schema = Schemas.unique();
        int id = register(first, schema);
        register(second, schema);
        rest().delete("/subjects/" + first);
        String path = "/schemas/ids/" + id;
        assertThat(texts(path + "/subjects")).containsExactly(second);
        assertThat(texts(path + "/subjects?deleted=true")).containsExactly(first, second);
        assertThat(texts(path + "/subjects?deleted=true&offset=1")).containsExactly(second);
        assertThat(rest().get(path + "/versions").body()).hasSize(1);
        assertThat(rest().get(path + "/versions?deleted=true&limit=1").body()).hasSize(1);
    }

    @Test
    void shouldTellTheHighestIdWhereAsked() {
        int id = register(first, Schemas.unique());
        assertThat(rest().get("/schemas/ids/" + id).body().has("maxId")).isFalse();
        assertThat(rest().get("/schemas/ids/" + id + "?fetchMaxId=true")
                        .body()
                        .path("maxId")
                        .asInt())
                .isEqualTo(id);
        assertThat(rest().get("/contexts").body().toString()).isEqualTo("[\".\"]");
    }

    private static int register(String subject, String schema) {
        return rest().postSchema("/subjects/" + subject + "/versions", schema)
                .body()
                .path("id")
                .asInt();
    }

    private static List<String> texts(String path) {
        return StreamSupport.stream(rest().get(path).body().spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
