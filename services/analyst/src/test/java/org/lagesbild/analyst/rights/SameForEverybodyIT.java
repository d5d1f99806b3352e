package org.lagesbild.analyst.rights;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.analyst.KnownPrincipals;
import org.lagesbild.analyst.SampleViews;
import org.lagesbild.analyst.Site;
import org.lagesbild.analyst.stream.Snapshots;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.risk.area.Area;
import org.lagesbild.risk.area.AreaLevel;
import org.lagesbild.risk.taxonomy.Category;
import org.lagesbild.risk.taxonomy.Group;
import org.lagesbild.risk.view.AreaView;

/** List, single view and stream show the same to the same principal, whoever it is. */
class SameForEverybodyIT {

    private static final int PRINCIPALS = 50;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> GRANTS = List.of("00", "01", "0191", "0180", "0191R005", "25", "2580");

    private final Random random = new Random(20261122);
    private final KnownPrincipals principals = new KnownPrincipals();

    @TempDir
    private Path directory;

    @Test
    void shouldShowTheSameByListAndViewAndStream() {
        List<String> areas = areas();
        try (Site site = new Site(principals, directory)) {
            SampleViews sample = new SampleViews(1, Instant.parse("2026-06-01T10:00:00Z"));
            for (String area : areas) {
                AreaView view = sample.of(area, 2_000);
                site.publish(view);
                site.awaitServed(view);
            }
            for (int one = 0; one < PRINCIPALS; one++) {
                compare(site, areas, principal(one));
            }
        }
    }

    private void compare(Site site, List<String> areas, Enrolment principal) {
        principals.with(principal);
        String id = principal.principal();
        Map<String, JsonNode> listed = new TreeMap<>();
        read(site.getAs(id, "/v1/views?limit=1000").body()).get("items").forEach(view -> listed.put(code(view), view));
        Map<String, JsonNode> viewed = new TreeMap<>();
        for (String area : areas) {
            var answer = site.getAs(id, "/v1/areas/" + area + "/view");
            if (answer.statusCode() == 200) {
                viewed.put(area, read(answer.body()));
            } else {
                assertThat(answer.statusCode()).isEqualTo(403);
            }
        }
        Map<String, JsonNode> streamed = new TreeMap<>();
        Snapshots.of(site, id, listed.size()).forEach(data -> streamed.put(code(read(data)), read(data)));

        assertThat(viewed).as(principal.toString()).isEqualTo(listed);
        assertThat(streamed).as(principal.toString()).isEqualTo(listed);
    }

    private static String code(JsonNode view) {
        return view.get("area").get("code").asText();
    }

    private Enrolment principal(int number) {
        List<String> categories = new ArrayList<>();
        if (random.nextInt(4) == 0) {
            categories.add("*");
        }
        Vocabularies.taxonomy().groups().stream()
                .map(Group::code)
                .filter(any -> random.nextInt(4) == 0)
                .forEach(categories::add);
        Vocabularies.taxonomy().categories().stream()
                .map(Category::code)
                .filter(any -> random.nextInt(6) == 0)
                .forEach(categories::add);
        List<String> areas =
                GRANTS.stream().filter(any -> random.nextInt(3) == 0).toList();
        return KnownPrincipals.coordination("p" + number, areas, categories);
    }

    private static List<String> areas() {
        List<String> areas = new ArrayList<>(List.of("00", "01", "25", "0180", "0191", "2580", "2583"));
        Vocabularies.areas().children("0191").stream()
                .filter(area -> area.level() == AreaLevel.REGSO)
                .map(Area::code)
                .limit(8)
                .forEach(areas::add);
        return areas;
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
