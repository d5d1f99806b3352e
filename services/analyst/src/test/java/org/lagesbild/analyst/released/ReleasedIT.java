package org.lagesbild.analyst.released;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.analyst.KnownPrincipals;
import org.lagesbild.analyst.Site;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.messaging.switches.Switch;
import org.lagesbild.messaging.switches.SwitchKind;
import org.lagesbild.messaging.switches.SwitchReason;
import org.lagesbild.privacy.release.Figure;
import org.lagesbild.privacy.release.ReleasedView;
import org.lagesbild.web.access.KeyHash;

class ReleasedIT {

    private static final Instant MONDAY = Instant.parse("2026-05-31T22:00:00Z");
    private static final List<String> PLACES = List.of("0180", "0191", "0191R001", "2580");
    private static final List<String> CATEGORIES = List.of("ALL", "PROPERTY_CRIME");
    private static final String RELEASED = "/v1/released";
    private static final String PUBLIC = "/v1/public";

    @TempDir
    private Path directory;

    private Site site;

    @BeforeEach
    void start() {
        KnownPrincipals principals = new KnownPrincipals()
                .with(KnownPrincipals.coordination("meeting", List.of("0180"), List.of("*")))
                .with(principal("reader", Role.RELEASED, "0191", "*"))
                .with(principal("narrow", Role.RELEASED, "0191", "PROPERTY_CRIME"))
                .with(principal("police", Role.PUBLISHER, "00", "*"))
                .with(principal("drift", Role.OPERATOR, "00", "*"));
        site = new Site(principals, directory);
        PLACES.forEach(place -> CATEGORIES.forEach(
                category -> site.publish(figure("PARTNER-1", place, category, 12), open(place, category))));
        Awaitility.await("all figures")
                .untilAsserted(() -> assertThat(
                                json(site.getAs("drift", RELEASED + "/views")).path("items"))
                        .hasSize(PLACES.size())
                        .allSatisfy(item -> assertThat(item.path("figures")).hasSize(CATEGORIES.size())));
        Awaitility.await("all public figures")
                .untilAsserted(() -> assertThat(
                                json(stranger(PUBLIC + "/views")).path("items").findValuesAsText("state"))
                        .hasSize(PLACES.size() * CATEGORIES.size()));
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void shouldTellEachFigureWithAllThatItTakesToBelieveIt() {
        JsonNode body = json(site.getAs("reader", RELEASED + "/areas/0191/view"));

        assertThat(body.path("area").path("name").asText()).isEqualTo("Sigtuna");
        assertThat(body.path("method").asText()).isEqualTo("geometric-once");
        assertThat(body.path("figures").get(0).toString())
                .isEqualTo(
                        "{\"rule\":\"7d-municipality-all\",\"window\":\"7d\",\"category\":\"ALL\","
                                + "\"from\":\"2026-05-24T22:00:00Z\",\"to\":\"2026-05-31T22:00:00Z\",\"state\":\"count\","
                                + "\"value\":12,\"low\":4,\"high\":20,\"noiseSd\":4.99,\"parts\":1,\"policy\":\"PARTNER-1\",\"policyVersion\":2}");
    }

    @Test
    void shouldGiveThePublicItsOwnFiguresOfEveryMunicipalityWithoutCredentials() {
        assertThat(codes(stranger(PUBLIC + "/views"))).isEqualTo(PLACES);
        JsonNode figure =
                json(stranger(PUBLIC + "/areas/2580/view")).path("figures").get(0);
        assertThat(figure.path("policy").asText()).isEqualTo("PUBLIC-1");
        assertThat(figure.path("state").asText()).isEqualTo("below");
    }

    @Test
    void shouldGiveEachReaderTheAreasAndGroupsThatWereGranted() {
        assertThat(codes(site.getAs("reader", RELEASED + "/views"))).containsExactly("0191", "0191R001");
        assertThat(codes(site.getAs("meeting", RELEASED + "/views"))).containsExactly("0180");
        assertThat(site.getAs("reader", RELEASED + "/areas/0180/view").statusCode())
                .isEqualTo(403);
        assertThat(json(site.getAs("narrow", RELEASED + "/views")).findValuesAsText("category"))
                .containsExactly("PROPERTY_CRIME", "PROPERTY_CRIME");
    }

    @Test
    void shouldTellNobodyElseAnything() {
        assertThat(stranger(RELEASED + "/views").statusCode()).isEqualTo(401);
        assertThat(site.getAs("police", RELEASED + "/views").statusCode()).isEqualTo(403);
        assertThat(site.getAs("reader", "/v1/areas/0191/view").statusCode()).isEqualTo(403);
    }

    @Test
    void shouldSayWhatThereIsNot() {
        assertThat(stranger(PUBLIC + "/areas/0114/view").body()).contains("/problems/not-found", "inga siffror");
        assertThat(stranger(PUBLIC + "/areas/9999/view").body()).contains("/problems/not-found", "finns inte");
        assertThat(stranger(PUBLIC + "/views?level=street").statusCode()).isEqualTo(400);
    }

    @Test
    void shouldGiveOutPageAfterPage() {
        List<String> seen = new ArrayList<>();
        String next = "";
        do {
            HttpResponse<String> page = stranger(PUBLIC + "/views?within=01&limit=2" + next);
            seen.addAll(codes(page));
            next = json(page).has("next") ? "&cursor=" + json(page).get("next").asText() : "";
        } while (!next.isEmpty());

        assertThat(seen).containsExactly("0180", "0191", "0191R001");
    }

    @Test
    void shouldAnswerWithNothingWhereNothingChanged() {
        for (String path : List.of(PUBLIC + "/areas/0191/view", PUBLIC + "/views")) {
            String tag = stranger(path).headers().firstValue("ETag").orElseThrow();
            HttpResponse<String> again =
                    site.send(HttpRequest.newBuilder(site.uri(path)).header("If-None-Match", tag));

            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
        }
    }

    @Test
    void shouldGiveATableOfTheSameFigures() {
        HttpResponse<String> table = site.send(HttpRequest.newBuilder(site.uri(PUBLIC + "/views?within=0180&limit=1"))
                .header("Accept", "text/csv"));

        assertThat(table.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        assertThat(table.body().lines())
                .hasSize(3)
                .contains("0180,7d-municipality-all,7d,ALL,2026-05-24T22:00:00Z,2026-05-31T22:00:00Z,below,10,0,21,"
                        + "4.99,1,PUBLIC-1,2,geometric-once,");
    }

    /** One figure is one figure: by area, in the list and as a table, and when it is published once more. */
    @Test
    void shouldTellTheSameFigureByEveryRouteAndWheneverAsked() {
        for (String tier : List.of(RELEASED, PUBLIC)) {
            List<String> before = everyRoute(tier);
            PLACES.forEach(place -> CATEGORIES.forEach(
                    category -> site.publish(figure("PARTNER-1", place, category, 12), open(place, category))));

            assertThat(before).isNotEmpty();
            assertThat(everyRoute(tier)).isEqualTo(before);
        }
    }

    /** The bodies of all routes, after the list and the areas were found to agree. */
    private List<String> everyRoute(String tier) {
        List<String> bodies = new ArrayList<>();
        HttpResponse<String> list = site.getAs("drift", tier + "/views");
        json(list).path("items").forEach(item -> {
            String code = item.path("area").path("code").asText();
            HttpResponse<String> one = site.getAs("drift", tier + "/areas/" + code + "/view");
            assertThat(json(one)).isEqualTo(item);
            bodies.add(one.body());
        });
        bodies.add(list.body());
        return bodies;
    }

    @Test
    void shouldAnswerClientsThatTakeAnything() {
        for (String path : List.of(PUBLIC + "/views", "/v1/taxonomy/mappings/polisen")) {
            HttpResponse<String> answer =
                    site.send(HttpRequest.newBuilder(site.uri(path)).header("Accept", "*/*"));

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        }
    }

    @Test
    void shouldStopWithEverythingElseThatLeaves() {
        Switch outward = new Switch(SwitchKind.OUTWARD, "", SwitchReason.DRILL, "", "drift", MONDAY, Optional.empty());
        site.say(outward, true);
        Awaitility.await("the public to be refused")
                .atMost(Duration.ofSeconds(5))
                .until(() -> stranger(PUBLIC + "/views").statusCode() == 503);

        for (HttpResponse<String> answer : List.of(
                stranger(PUBLIC + "/areas/0191/view"),
                site.getAs("reader", RELEASED + "/views"),
                site.getAs("reader", RELEASED + "/areas/0191/view"))) {
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("/problems/outward-stopped");
        }
    }

    private HttpResponse<String> stranger(String path) {
        return site.send(HttpRequest.newBuilder(site.uri(path)));
    }

    private static List<String> codes(HttpResponse<String> answer) {
        List<String> codes = new ArrayList<>();
        json(answer)
                .path("items")
                .forEach(item -> codes.add(item.path("area").path("code").asText()));
        return codes;
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static ReleasedView open(String area, String category) {
        ReleasedView view = figure("PUBLIC-1", area, category, 10);
        return new ReleasedView(
                view.profile(),
                view.policyVersion(),
                view.rule(),
                area,
                category,
                view.start(),
                view.end(),
                1,
                view.noiseSd(),
                new Figure(Figure.State.BELOW, 10, 0, 21));
    }

    private static ReleasedView figure(String profile, String area, String category, int value) {
        return new ReleasedView(
                profile,
                2,
                category.equals("ALL") ? "7d-municipality-all" : "7d-municipality-group",
                area,
                category,
                MONDAY.minus(Duration.ofDays(7)),
                MONDAY,
                1,
                4.988,
                new Figure(Figure.State.COUNT, value, value - 8, value + 8));
    }

    private static Enrolment principal(String id, Role role, String area, String category) {
        List<String> hashes = List.of(KeyHash.of(KnownPrincipals.key(id)));
        return new Enrolment(id, role, "", List.of(area), List.of(category), hashes, 24, false, Instant.EPOCH);
    }
}
