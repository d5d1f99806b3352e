package org.lagesbild.analyst.custom;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.analyst.KnownPrincipals;
import org.lagesbild.analyst.SampleViews;
import org.lagesbild.analyst.Site;
import org.lagesbild.messaging.catalogue.AreaFolder;
import org.lagesbild.risk.view.AreaView;

class CustomAreasIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SQUARE = """
            {"type":"Feature","properties":{"code":"%s"},"geometry":{"type":"Polygon",
            "coordinates":[[[17.8,59.6],[17.9,59.6],[17.9,59.7],[17.8,59.6]]]}}""";

    @TempDir
    private static Path folder;

    private static Site site;

    @BeforeAll
    static void start() throws IOException {
        Files.writeString(
                folder.resolve(AreaFolder.CUSTOM),
                "code;name;members\n0191-EST1;Centrala Märsta;0191R001 0191R002\n0191-EST2;Resten;0191R003\n");
        Files.writeString(
                folder.resolve("geometry-regso.geojson"),
                "{\"type\":\"FeatureCollection\",\"attribution\":\"SCB\",\"licence\":\"CC0 1.0\",\"features\":["
                        + SQUARE.formatted("0191R001") + "," + SQUARE.formatted("0191R002") + "]}");
        System.setProperty(AreaFolder.PROPERTY, folder.toString());
        site = new Site(
                new KnownPrincipals()
                        .with(KnownPrincipals.coordination("samordnare", List.of("0191"), List.of("*")))
                        .with(KnownPrincipals.coordination("halva", List.of("0191R001"), List.of("*"))),
                folder);
    }

    @AfterAll
    static void stop() {
        System.clearProperty(AreaFolder.PROPERTY);
        site.close();
    }

    @Test
    void shouldSumWhatLiesInItsMembers() throws IOException {
        SampleViews views = new SampleViews(7, Instant.parse("2026-11-20T12:00:00Z"));
        AreaView first = views.of("0191R001", 3000);
        AreaView second = views.of("0191R002", 4000);
        site.publish(first);
        site.publish(second);
        site.awaitServed(first);
        site.awaitServed(second);

        JsonNode view = JSON.readTree(
                site.getAs("samordnare", "/v1/custom-areas/0191-EST1/view").body());

        assertThat(view.at("/area/level").asText()).isEqualTo("custom");
        assertThat(view.at("/area/name").asText()).isEqualTo("Centrala Märsta");
        assertThat(view.at("/windows/1/current/count").asInt())
                .isEqualTo(seven("0191R001") + seven("0191R002"))
                .isPositive();
        assertThat(site.getAs("halva", "/v1/custom-areas/0191-EST1/view").statusCode())
                .isEqualTo(403);
        assertThat(site.getAs("samordnare", "/v1/custom-areas/0191-EST1/view?asOf=2026-01-01")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void shouldListWhatEachIsMadeOf() throws IOException {
        JsonNode areas =
                JSON.readTree(site.getAs("samordnare", "/v1/custom-areas").body());

        assertThat(areas).hasSize(2);
        assertThat(areas.at("/0/members")).extracting(JsonNode::asText).containsExactly("0191R001", "0191R002");
        assertThat(areas.at("/0/area/population").asInt()).isPositive();
        assertThat(areas.at("/0/area/codeStatus").asText()).isEqualTo("inferred");
    }

    @Test
    void shouldDrawWhatIsKnownWithItsTerms() throws IOException {
        JsonNode map = JSON.readTree(site.getAs("samordnare", "/v1/areas.geojson?within=0191&level=regso")
                .body());

        assertThat(map.get("attribution").asText()).isEqualTo("SCB");
        assertThat(map.get("licence").asText()).isEqualTo("CC0 1.0");
        assertThat(map.get("features")).hasSize(2);
        assertThat(map.at("/features/0/properties/edition").asInt()).isEqualTo(2020);
        assertThat(JSON.readTree(site.getAs("samordnare", "/v1/areas.geojson?within=0114")
                                .body())
                        .get("features"))
                .isEmpty();
    }

    @Test
    void shouldDrawACustomAreaOnlyWhereAllOfItIsKnown() throws IOException {
        JsonNode map = JSON.readTree(
                site.getAs("samordnare", "/v1/areas.geojson?level=custom").body());

        assertThat(map.get("features")).hasSize(1);
        assertThat(map.at("/features/0/geometry/coordinates")).hasSize(2);
    }

    private static int seven(String area) throws IOException {
        return JSON.readTree(
                        site.getAs("samordnare", "/v1/areas/" + area + "/view").body())
                .at("/windows/1/current/count")
                .asInt();
    }
}
