package org.lagesbild.analyst.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.analyst.KnownPrincipals;
import org.lagesbild.analyst.Site;
import org.lagesbild.risk.view.AreaView;
import org.lagesbild.risk.view.AreaView.Coverage;
import org.lagesbild.risk.view.CoverageState;
import org.lagesbild.risk.view.Reasons;

/** Partners are expected of a municipality; a district in which nothing happened must not look calm because one is silent. */
class DistrictIT {

    private static final Instant NOW = Instant.parse("2026-06-01T08:00:00Z");
    private static final String DISTRICT = "0191R005";

    @TempDir
    private static Path directory;

    private static Site site;

    @BeforeAll
    static void start() {
        site = new Site(
                new KnownPrincipals()
                        .with(KnownPrincipals.coordination("whole", List.of("0191"), List.of("*")))
                        .with(KnownPrincipals.coordination("district", List.of(DISTRICT), List.of("*"))),
                directory);
        List<Coverage> partners = List.of(
                new Coverage("polisen", CoverageState.HEARD, 20_600, 1),
                new Coverage("skolan", CoverageState.SILENT, 20_500, 1));
        AreaView municipality = view("0191", partners);
        AreaView district = view(DISTRICT, List.of());
        site.publish(municipality);
        site.publish(district);
        site.publishDaily(municipality, "2026-05-01");
        site.publishDaily(district, "2026-05-01");
        site.awaitServed(municipality);
        site.awaitServed(district);
        site.awaitPast(municipality, "2026-05-01");
        site.awaitPast(district, "2026-05-01");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void shouldTellOfADistrictWhichOfItsMunicipalitysPartnersAreSilent() throws JsonProcessingException {
        for (String path : List.of("/view", "/view?asOf=2026-05-01")) {
            JsonNode body = read("whole", "/v1/areas/" + DISTRICT + path);

            assertThat(body.path("heard").path("silent").asInt()).as(path).isEqualTo(1);
            assertThat(body.path("coverage").findValuesAsText("partner")).containsExactly("polisen", "skolan");
        }
        JsonNode listed = read("whole", "/v1/views?level=regso").path("items").get(0);
        assertThat(listed.path("heard").path("expected").asInt()).isEqualTo(2);
    }

    @Test
    void shouldTellNobodyOfPartnersWhoMayNotReadTheMunicipality() throws JsonProcessingException {
        JsonNode body = read("district", "/v1/areas/" + DISTRICT + "/view");

        assertThat(body.path("heard").path("expected").asInt()).isZero();
        assertThat(body.path("coverage")).isEmpty();
    }

    private static JsonNode read(String principal, String path) throws JsonProcessingException {
        return new ObjectMapper().readTree(site.getAs(principal, path).body());
    }

    private static AreaView view(String area, List<Coverage> coverage) {
        return new AreaView(
                area, 2020, NOW, Instant.EPOCH, Reasons.NONE, List.of(), List.of(), List.of(), coverage, List.of());
    }
}
