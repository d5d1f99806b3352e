package org.lagesbild.analyst.risk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.analyst.KnownPrincipals;
import org.lagesbild.analyst.SampleViews;
import org.lagesbild.analyst.Site;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.risk.evaluation.Evaluation;
import org.lagesbild.risk.evaluation.SeriesKey;
import org.lagesbild.risk.evaluation.SeriesTest;
import org.lagesbild.risk.evaluation.TestState;
import org.lagesbild.risk.time.Stockholm;
import org.lagesbild.risk.view.AreaView;
import org.lagesbild.risk.view.AreaView.Expected;
import org.lagesbild.risk.view.AreaView.Usual;

/** What the product says of an area's risk can be worked out again, by whoever has the answer and nothing else. */
class RiskIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LocalDate DAY = LocalDate.ofEpochDay(Town.DAY);
    private static final Instant MIDNIGHT = Stockholm.startOfDay(Town.DAY);

    private static final Town TOWN = new Town(20261129);
    private static final String OTHER = "0180";

    @TempDir
    private static Path directory;

    private static Evaluation evaluation;
    private static Site site;

    @BeforeAll
    static void start() {
        evaluation = TOWN.evaluation();
        site = new Site(
                new KnownPrincipals()
                        .with(KnownPrincipals.coordination("all", List.of("01"), List.of("*")))
                        .with(KnownPrincipals.coordination("district", List.of(Town.RISING), List.of("*")))
                        .with(KnownPrincipals.coordination("thefts", List.of("0191", OTHER), List.of(Town.THEFT))),
                directory);
        for (String area : List.of(Town.CODE, Town.RISING)) {
            AreaView view = view(area);
            site.publish(view);
            site.publishDaily(view, DAY.toString());
            site.awaitServed(view);
            site.awaitPast(view, DAY.toString());
        }
        serve(evaluation);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void shouldTellAllThatEveryScoreAndTestFollowsFrom() {
        ByHand hand = new ByHand();
        evaluation.scores().forEach(score -> hand.judge(read("all", "/v1/areas/" + score.area() + "/risk")));

        int tests = evaluation.tests().size();
        int terms = evaluation.scores().stream()
                .mapToInt(score -> score.terms().size())
                .sum();
        assertThat(hand.counted().get(0)).as("tests").isEqualTo(tests).isGreaterThan(3);
        assertThat(hand.counted().get(1)).as("sectors").isGreaterThan(tests);
        assertThat(hand.counted().get(2)).as("terms").isEqualTo(terms).isGreaterThan(30);
    }

    @Test
    void shouldTellOfARiseInWordsOfFrequency() {
        JsonNode risk = read("all", "/v1/areas/" + Town.RISING + "/risk");
        JsonNode test = StreamSupport.stream(risk.get("tests").spliterator(), false)
                .filter(each -> each.get("category").asText().equals(Town.THEFT))
                .findFirst()
                .orElseThrow();

        assertThat(risk.get("day").asText()).isEqualTo(DAY.toString());
        assertThat(test.get("week").get("reported").asInt()).isGreaterThanOrEqualTo(14);
        assertThat(test.get("week").get("alarm").asBoolean()).isTrue();
        assertThat(test.get("week").get("oneIn").asLong()).isGreaterThan(1000);
        assertThat(test.get("heldBack")).isEmpty();
        assertThat(risk.get("score")
                        .get("bars")
                        .get(0)
                        .get("besideMunicipality")
                        .get("ratio")
                        .asDouble())
                .isGreaterThan(1);
        assertThat(risk.get("coverage")).isNotEmpty();
        assertThat(risk.get("others"))
                .extracting(row ->
                        row.get("category").asText() + " " + row.get("state").asText())
                .as("what is not among the tests")
                .containsExactly("ARSON INSUFFICIENT_HISTORY");
    }

    @Test
    void shouldSayTooLittleWhereFewThingsHappened() {
        JsonNode score = read("all", "/v1/areas/" + TOWN.quiet() + "/risk").get("score");

        assertThat(score.get("state").asText()).isEqualTo("TOO_LITTLE_DATA");
        assertThat(score.get("incidents").asInt()).isEqualTo(1);
        assertThat(score.get("bars")).isEmpty();
        assertThat(score.has("sortKey")).isFalse();
    }

    @Test
    void shouldTellAReaderOfOneCategoryNothingThatFollowsFromOthers() {
        JsonNode risk = read("thefts", "/v1/areas/" + Town.RISING + "/risk");

        assertThat(risk.get("complete").asBoolean()).isFalse();
        assertThat(risk.has("asOf") || risk.has("revision")).isFalse();
        assertThat(risk.get("method").has("tested")).isFalse();
        assertThat(risk.get("tests"))
                .extracting(test -> test.get("category").asText())
                .containsExactly(Town.THEFT);
        JsonNode score = risk.get("score");
        assertThat(score.properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder("state", "inhabitants", "populationYear", "bars");
        assertThat(score.get("bars").get(0).properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder("kind", "terms");
        assertThat(score.get("bars").findValuesAsText("category")).containsExactly(Town.THEFT);
        assertThat(risk.get("others")).isEmpty();
    }

    @Test
    void shouldHoldADistrictBesideItsMunicipalityOnlyWhereThatMayBeRead() {
        JsonNode risk = read("district", "/v1/areas/" + Town.RISING + "/risk");

        assertThat(risk.get("score").findValues("besideMunicipality")).isEmpty();
        assertThat(risk.has("coverage")).isFalse();
        assertThat(status("district", "/v1/areas/0191/risk")).isEqualTo(403);
    }

    @Test
    void shouldTellWhatIsLeftWhenDataIsTakenBackAndWhatWasSaidOfEarlierMidnights() {
        List<SeriesTest> rise = evaluation.tests().stream()
                .filter(test -> test.series().equals(new SeriesKey(Town.RISING, Town.THEFT)))
                .map(RiskIT::elsewhere)
                .toList();
        serve(other(Town.DAY, 0, rise));
        serve(other(Town.DAY, 1, List.of()));
        String path = "/v1/areas/" + OTHER + "/risk";
        assertThat(read("all", path).get("revision").asInt()).isEqualTo(1);
        assertThat(read("all", path).get("tests")).isEmpty();
        JsonNode partly = read("thefts", path);
        assertThat(partly.get("tests")).as("as it was said at the midnight").hasSize(1);

        serve(other(Town.DAY + 1, 0, List.of()));
        assertThat(read("all", path).get("day").asText())
                .isEqualTo(DAY.plusDays(1).toString());
        assertThat(read("all", path + "?day=" + DAY).get("revision").asInt()).isEqualTo(1);
        assertThat(read("thefts", path + "?day=" + DAY)).isEqualTo(partly);
        assertThat(status("all", path + "?day=" + DAY.minusDays(1))).isEqualTo(404);
    }

    @Test
    void shouldAnswerOnceAndTellWhatIsWrongWithARequest() {
        String path = "/v1/areas/0191/risk";
        String tag = site.getAs("all", path).headers().firstValue("ETag").orElseThrow();
        assertThat(site.send(site.requestAs("all", path).header("If-None-Match", tag))
                        .statusCode())
                .isEqualTo(304);
        assertThat(status("all", path + "?day=igår")).isEqualTo(400);
        assertThat(status("all", "/v1/areas/01/risk"))
                .as("above the municipality")
                .isEqualTo(404);
        assertThat(status("all", "/v1/areas/0184/risk")).as("nothing was said").isEqualTo(404);
        assertThat(status("all", "/v1/areas/9999/risk")).isEqualTo(404);
        assertThat(status("nobody", path)).isEqualTo(401);
    }

    private static void serve(Evaluation one) {
        site.publish(one);
        site.awaitServed(one);
    }

    private static Evaluation other(int day, int revision, List<SeriesTest> tests) {
        Evaluation.Moment moment = new Evaluation.Moment(
                OTHER, day, revision, Stockholm.startOfDay(day).toEpochMilli() + revision);
        return new Evaluation(moment, evaluation.scale(), List.of(), List.of(), tests, List.of(), List.of());
    }

    private static SeriesTest elsewhere(SeriesTest test) {
        return new SeriesTest(
                new SeriesKey(OTHER, test.series().category()),
                test.state(),
                test.week(),
                test.burst(),
                test.fortnight(),
                test.month(),
                test.discovered(),
                test.sectors(),
                test.model());
    }

    /** With a row of something that was tested, and one of which nothing can be said. */
    private static AreaView view(String area) {
        AreaView sample = new SampleViews(1, MIDNIGHT).of(area, 100);
        return new AreaView(
                area,
                Vocabularies.areas().find(area).orElseThrow().edition(),
                MIDNIGHT,
                Instant.EPOCH,
                sample.reasons(),
                sample.cells(),
                sample.marginals(),
                sample.overlaps(),
                sample.coverage(),
                List.of(
                        new Expected("ARSON", TestState.INSUFFICIENT_HISTORY, 1, Usual.UNKNOWN),
                        new Expected(Town.THEFT, TestState.TESTED, 14, new Usual(0.5, 0, 2, 0.001, 4))));
    }

    private static int status(String principal, String path) {
        return site.getAs(principal, path).statusCode();
    }

    private static JsonNode read(String principal, String path) {
        HttpResponse<String> answer = site.getAs(principal, path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
