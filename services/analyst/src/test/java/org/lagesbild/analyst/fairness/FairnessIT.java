package org.lagesbild.analyst.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.analyst.KnownPrincipals;
import org.lagesbild.analyst.Site;
import org.lagesbild.messaging.judgement.Judgement;
import org.lagesbild.messaging.judgement.JudgementAct;
import org.lagesbild.risk.alert.Alert;
import org.lagesbild.risk.alert.AlertCertainty;
import org.lagesbild.risk.alert.AlertKind;
import org.lagesbild.risk.alert.AlertSeverity;
import org.lagesbild.risk.alert.AlertUrgency;
import org.lagesbild.risk.alert.AlertWindow;
import org.lagesbild.risk.alert.EpisodeState;
import org.lagesbild.risk.evaluation.SectorShare;
import org.lagesbild.risk.evaluation.SeriesKey;
import org.lagesbild.risk.evaluation.SeriesTest;
import org.lagesbild.risk.evaluation.TestState;
import org.lagesbild.risk.evaluation.TestedCount;
import org.lagesbild.risk.view.AreaView;
import org.lagesbild.risk.view.AreaView.Marginal;
import org.lagesbild.risk.view.Counts;
import org.lagesbild.risk.view.Dimension;
import org.lagesbild.risk.view.Reasons;

class FairnessIT {

    private static final Instant TICK = Instant.parse("2026-04-02T08:00:00Z");
    private static final String PATH = "/v1/areas/0191/fairness";
    private static final String DISTRICT = "0191R005";

    @TempDir
    private static Path directory;

    private static Site site;

    @BeforeAll
    static void start() {
        site = new Site(
                new KnownPrincipals()
                        .with(KnownPrincipals.coordination("whole", List.of("01"), List.of("*")))
                        .with(KnownPrincipals.coordination("part", List.of("0191"), List.of("TRAFFIC")))
                        .with(KnownPrincipals.coordination("elsewhere", List.of("0180"), List.of("*"))),
                directory);
        site.publishDaily(view("0191", 30, 12), "2026-04-01");
        site.publishDaily(view("0191", 99, 99), "2026-04-02");
        site.publishDaily(view(DISTRICT, 0, 4), "2026-04-01");
        site.publishDaily(view("0180", 7, 7), "2025-12-01");
        for (int partition = 0; partition < 12; partition++) {
            AreaView clock = AreaView.clock(partition, TICK, TICK);
            site.publish(clock);
        }
        say(AlertKind.STATISTICAL, DISTRICT, "2026-01-01", EpisodeState.OPENED, "POLICE");
        say(AlertKind.STATISTICAL, DISTRICT, "2026-01-01", EpisodeState.OPENED, "POLICE");
        say(AlertKind.STATISTICAL, DISTRICT, "2026-01-01", EpisodeState.STRENGTHENED, "POLICE", "SCHOOL");
        say(AlertKind.CORROBORATION, DISTRICT, "2026-03-31", EpisodeState.OPENED, "HOUSING", "SCHOOL");
        say(AlertKind.STATISTICAL, "0191", "2026-02-10", EpisodeState.OPENED, "POLICE", "RESCUE");
        say(AlertKind.STATISTICAL, "0191", "2026-04-01", EpisodeState.OPENED, "POLICE");
        say(AlertKind.STATISTICAL, "0180", "2026-02-10", EpisodeState.OPENED, "POLICE");
        say(AlertKind.COVERAGE, "0191", "2026-02-11", EpisodeState.OPENED);
        judge(DISTRICT, "2026-01-01", JudgementAct.WRONG, "one", "2026-01-02T08:00:00Z");
        judge(DISTRICT, "2026-01-01", JudgementAct.USEFUL, "other", "2026-01-03T08:00:00Z");
        judge(DISTRICT, "2026-03-31", JudgementAct.WRONG, "one", "2026-04-01T08:00:00Z");
        judge(DISTRICT, "2026-03-31", JudgementAct.ACKNOWLEDGE, "one", "2026-04-01T09:00:00Z");
        Awaitility.await("everything said")
                .untilAsserted(() -> assertThat(level(read("whole", PATH), "regso")
                                .path("judged")
                                .asInt())
                        .isEqualTo(2));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void shouldTellOfEachLevelHowManyAlertsThereWereForThoseWhoLiveThere() throws JsonProcessingException {
        JsonNode body = read("whole", PATH);

        assertThat(body.path("quarter").asText()).as("the last that has ended").isEqualTo("2026-Q1");
        assertThat(body.path("from").asText()).isEqualTo("2026-01-01");
        assertThat(body.path("to").asText()).isEqualTo("2026-03-31");
        JsonNode districts = level(body, "regso");
        assertThat(districts.path("opened").asInt()).isEqualTo(2);
        assertThat(districts.path("perThousand").asDouble())
                .isEqualTo(2000.0 / districts.path("inhabitants").asLong());
        assertThat(districts.path("oneSectorShare").asDouble()).isEqualTo(0.5);
        assertThat(districts.path("right").asInt()).isEqualTo(1);
        assertThat(districts.path("precision").asDouble()).isEqualTo(0.5);
        JsonNode municipality = level(body, "municipality");
        assertThat(municipality.path("opened").asInt()).isEqualTo(1);
        assertThat(municipality.has("precision")).as("nobody judged any").isFalse();
    }

    @Test
    void shouldTellHowIncidentsBecameKnownByTheCountsThatItIsMadeOf() throws JsonProcessingException {
        JsonNode body = read("whole", PATH);

        assertThat(body.path("originsFrom").asText()).isEqualTo("2026-01-01");
        assertThat(body.path("origins").toString())
                .isEqualTo("[{\"area\":\"0191\",\"reported\":30,\"discovered\":12,\"ratio\":0.4}," + "{\"area\":\""
                        + DISTRICT + "\",\"reported\":0,\"discovered\":4}]");
    }

    @Test
    void shouldSumACountyOfWholeMunicipalities() throws JsonProcessingException {
        JsonNode body = read("whole", "/v1/areas/01/fairness?quarter=2026-Q1");

        assertThat(level(body, "municipality").path("opened").asInt()).isEqualTo(2);
        assertThat(body.path("origins").findValuesAsText("area")).containsExactly("0180", "0191");
    }

    @Test
    void shouldTellNobodyWhoLacksAnArea() {
        assertThat(site.getAs("elsewhere", PATH).statusCode()).isEqualTo(403);
        assertThat(site.getAs("whole", "/v1/areas/0999/fairness").statusCode()).isEqualTo(404);
    }

    @Test
    void shouldTellNobodyWhoLacksACategory() {
        assertThat(site.getAs("part", PATH).body()).contains("/problems/forbidden", "alla kategorier");
    }

    @Test
    void shouldSayWhichQuartersThereAre() {
        assertThat(site.getAs("whole", PATH + "?quarter=2026-Q2").body()).contains("/problems/not-found", "slut");
        assertThat(site.getAs("whole", PATH + "?quarter=2024-Q1").body()).contains("/problems/not-found", "tillbaka");
        assertThat(site.getAs("whole", PATH + "?quarter=spring").body()).contains("/problems/malformed", "2026-Q3");
    }

    private static JsonNode read(String principal, String path) throws JsonProcessingException {
        return new ObjectMapper().readTree(site.getAs(principal, path).body());
    }

    private static JsonNode level(JsonNode body, String level) {
        for (JsonNode row : body.path("levels")) {
            if (row.path("level").asText().equals(level)) {
                return row;
            }
        }
        throw new AssertionError("no figures of " + level);
    }

    private static AreaView view(String area, int reported, int discovered) {
        Counts none = Counts.of();
        return new AreaView(
                area,
                2020,
                TICK,
                Instant.EPOCH,
                Reasons.NONE,
                List.of(),
                List.of(
                        origin("FIRE", "PUBLIC", reported),
                        origin("FIRE", "DISCOVERED", discovered),
                        new Marginal("FIRE", Dimension.CERTAINTY, "CONFIRMED", none)),
                List.of(),
                List.of());
    }

    private static Marginal origin(String group, String code, int inNinetyDays) {
        return new Marginal(group, Dimension.ORIGIN, code, Counts.of(0, 0, 0, inNinetyDays, 1000));
    }

    private static String episode(String area, int day) {
        return area + "|FIRE|usual|" + day;
    }

    private static int day(String date) {
        return (int) LocalDate.parse(date).toEpochDay();
    }

    private static void say(AlertKind kind, String area, String date, EpisodeState state, String... sectors) {
        int day = day(date);
        SeriesTest test = new SeriesTest(
                new SeriesKey(area, "FIRE"),
                sectors.length == 0 ? TestState.UNKNOWN : TestState.TESTED,
                TestedCount.NONE,
                TestedCount.NONE,
                TestedCount.NONE,
                new SeriesTest.Month(0, 0, SeriesTest.Ratio.NONE, SeriesTest.Slow.NONE),
                0,
                Stream.of(sectors)
                        .map(sector -> new SectorShare(sector, 3, 0.01))
                        .toList(),
                new SeriesTest.Model(0, 0, 0));
        site.publish(new Alert(
                new Alert.Identity(area + date + state, episode(area, day) + kind, List.of(), state),
                new Alert.Subject(kind, "usual", area.substring(0, 4), area, "FIRE", ""),
                new Alert.Moment(TICK.toEpochMilli(), day, 0, day),
                new Alert.Grade(AlertSeverity.MINOR, AlertUrgency.EXPECTED, AlertCertainty.LIKELY),
                test,
                new Alert.Method("gp-dlm", 0.001, 9, 0, AlertWindow.WEEK),
                new Alert.Marks(0, false, false, "", ""),
                List.of()));
    }

    private static void judge(String area, String date, JudgementAct act, String by, String at) {
        AlertKind kind = date.endsWith("31") ? AlertKind.CORROBORATION : AlertKind.STATISTICAL;
        site.publish(new Judgement(episode(area, day(date)) + kind, "0191", act, by, Instant.parse(at)));
    }
}
