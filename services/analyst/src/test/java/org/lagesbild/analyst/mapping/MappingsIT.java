package org.lagesbild.analyst.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagesbild.analyst.KnownPrincipals;
import org.lagesbild.analyst.Site;

class MappingsIT {

    private static final String ALL = "/v1/taxonomy/mappings";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path directory;

    private static Site site;

    @BeforeAll
    static void start() {
        site = new Site(new KnownPrincipals(), directory);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void shouldListTheTablesWithoutTheirCodes() throws IOException {
        JsonNode tables = JSON.readTree(get(ALL, "application/json").body());

        assertThat(tables.findValuesAsText("id")).contains("polisen", "raddning", "socialtjanst", "bostad", "skola");
        assertThat(tables.get(0).get("size").asInt()).isEqualTo(97);
        assertThat(tables.findValues("codes")).isEmpty();
    }

    @Test
    void shouldSayWhatEachCodeMeansAndWhatIsLost() throws IOException {
        JsonNode table =
                JSON.readTree(get(ALL + "/raddning", "application/json").body());

        assertThat(table.get("unmapped").asText()).isEqualTo("OTHER");
        assertThat(table.get("codes").get(0).get("category").asText()).isEqualTo("FIRE_BUILDING");
        assertThat(table.get("codes").get(1).get("note").asText()).isNotEmpty();
        assertThat(table.get("codes").get(13).get("incident").asBoolean()).isFalse();
    }

    @Test
    void shouldGiveTheTableAsThePublisherTakesIt() {
        assertThat(get(ALL + "/bostad", "text/csv").body())
                .startsWith(
                        "code;sv;category;place;severity;origin;certainty;lenses;note\nSTORNING_LJUD;Störande ljud;NOISE;");
    }

    @ParameterizedTest
    @ValueSource(strings = {ALL, ALL + "/skola"})
    void shouldAnswerAReaderWhoHasItAlreadyWithoutABody(String path) {
        String tag = get(path, "application/json").headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = site.send(request(path, "application/json").header("If-None-Match", tag));

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void shouldTagTableAndDocumentApart() {
        assertThat(get(ALL + "/skola", "text/csv").headers().firstValue("ETag"))
                .isNotEqualTo(get(ALL + "/skola", "application/json").headers().firstValue("ETag"));
    }

    @Test
    void shouldSayThatThereIsNoSuchTable() {
        HttpResponse<String> answer = get(ALL + "/ingen", "application/json");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    private static HttpResponse<String> get(String path, String accept) {
        return site.send(request(path, accept));
    }

    private static HttpRequest.Builder request(String path, String accept) {
        return HttpRequest.newBuilder(site.uri(path)).header("Accept", accept);
    }
}
