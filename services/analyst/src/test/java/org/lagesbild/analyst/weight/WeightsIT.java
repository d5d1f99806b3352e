package org.lagesbild.analyst.weight;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.analyst.KnownPrincipals;
import org.lagesbild.analyst.Site;
import org.lagesbild.messaging.vocabulary.Vocabularies;

class WeightsIT {

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
    void shouldTellEverybodyWhatEachCategoryWeighsAndWhy() throws Exception {
        HttpResponse<String> answer = site.send(HttpRequest.newBuilder(site.uri("/v1/taxonomy/weights")));
        JsonNode table = new ObjectMapper().readTree(answer.body());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(table.path("version").asInt())
                .isEqualTo(Vocabularies.harmWeights().version());
        assertThat(table.path("weights"))
                .hasSize(Vocabularies.taxonomy().categories().size())
                .anySatisfy(weight -> {
                    assertThat(weight.path("category").asText()).isEqualTo("HOMICIDE");
                    assertThat(weight.path("kind").asText()).isEqualTo("CRIME");
                    assertThat(weight.path("days").asInt()).isEqualTo(3000);
                    assertThat(weight.path("daysInScore").asInt()).isEqualTo(1000);
                    assertThat(weight.path("source").asText()).isEqualTo("INDEX");
                    assertThat(weight.path("decided").asText()).isEqualTo("2026-11-23");
                    assertThat(weight.path("basis").asText()).contains("BSI mord 122");
                });
    }
}
