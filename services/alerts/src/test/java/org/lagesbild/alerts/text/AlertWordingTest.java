package org.lagesbild.alerts.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lagesbild.messaging.vocabulary.Vocabularies;
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
import org.lagesbild.risk.time.Stockholm;

class AlertWordingTest {

    /** Words that judge a place or a person, foretell, or tell people what to do. */
    private static final List<String> BANNED = List.of(
            "högrisk",
            "riskområde",
            "farlig",
            "fara ",
            "utsatt",
            "brottsbenäg",
            "otrygg",
            "hotspot",
            "misstänk",
            "gärningsm",
            "förövare",
            "bör ",
            "måste",
            "rekommend",
            "kommer att",
            "high-risk",
            "high risk",
            "danger",
            "crime-prone",
            "unsafe",
            "suspect",
            "offender",
            "perpetrator",
            "should",
            "must",
            "recommend",
            "will ",
            "hot spot");

    private static final SeriesTest TEST = new SeriesTest(
            new SeriesKey("0191", "BURGLARY_HOME"),
            TestState.TESTED,
            new TestedCount(new TestedCount.Seen(5, 4), 0.5, new TestedCount.Range(0, 3), 1 / 563.0, 4),
            new TestedCount(new TestedCount.Seen(3, 3), 0.07, new TestedCount.Range(0, 1), 0.00001, 3),
            new TestedCount(new TestedCount.Seen(8, 7), 1.1, new TestedCount.Range(0, 4), 1 / 4_800.0, 7),
            new SeriesTest.Month(9, 2.25, new SeriesTest.Ratio(1.75, 1.1, 2.5), new SeriesTest.Slow(3.6, true)),
            6,
            List.of(new SectorShare("HOUSING", 2, 0.03), new SectorShare("POLICE", 3, 0.002)),
            new SeriesTest.Model(61, 12, 0));

    private final AlertWording wording = new AlertWording(Vocabularies.areas(), Vocabularies.taxonomy());

    @Test
    void shouldSayInSwedishWhatTheNumbersSay() {
        Alert.Text sv = wording.of(alert(AlertKind.STATISTICAL, EpisodeState.OPENED, AlertWindow.WEEK))
                .get(0);

        assertThat(sv.language()).isEqualTo("sv");
        assertThat(sv.headline()).isEqualTo("Inbrott i bostad i Sigtuna: fler rapporter än vanligt");
        assertThat(sv.description())
                .isEqualTo("5 rapporterade händelser de sju dygnen till och med 4 oktober 2024."
                        + " Väntat 0,5 (95 av 100 sådana veckor: 0–3)."
                        + " Så många av en slump: ungefär 1 vecka av 560."
                        + " En ökning hade märkts från 4."
                        + " Minst 4 är olika händelser; resten kan ha rapporterats av flera."
                        + " På 28 dygn 1,8 gånger det väntade (90 % säkert: 1,1–2,5)."
                        + " Underlag: bostadsbolag 2, polis 3."
                        + " Därutöver 6 som upptäckts vid patrull eller kontroll; de räknas inte."
                        + " En källa är ny sedan 12 veckor: ökningen kan komma av den."
                        + " Osäkert: få händelser.");
        assertThat(sv.overall())
                .isEqualTo("Prövat: 1\u00a0240 serier. 3 nya aviseringar hålls tillbaka av veckans gräns."
                        + " Ofullständigt: 2 kategorier kunde inte prövas, då en väntad källa var tyst.");
    }

    @Test
    void shouldSayTheSameInEnglish() {
        Alert.Text en = wording.of(alert(AlertKind.STATISTICAL, EpisodeState.OPENED, AlertWindow.DAY))
                .get(1);

        assertThat(en.language()).isEqualTo("en");
        assertThat(en.headline()).isEqualTo("Burglary of a home in Sigtuna: more reports than usual");
        assertThat(en.description())
                .startsWith("3 reported incidents on 4 October 2024. Expected 0.1 (95 of 100 such days: 0–1)."
                        + " That many by chance: about 1 day in 100,000.");
        assertThat(en.overall()).startsWith("Tested: 1,240 series.");
    }

    @Test
    void shouldSayOfFourteenDaysWhatTheyHoldAndOfWhichDaysTheSectorsAre() {
        List<Alert.Text> texts = wording.of(alert(AlertKind.STATISTICAL, EpisodeState.OPENED, AlertWindow.FORTNIGHT));

        assertThat(texts.get(0).description())
                .startsWith("8 rapporterade händelser de 14 dygnen till och med 4 oktober 2024."
                        + " Väntat 1,1 (95 av 100 sådana perioder om 14 dygn: 0–4)."
                        + " Så många av en slump: ungefär 1 period om 14 dygn av 4\u00a0800."
                        + " En ökning hade märkts från 7."
                        + " Minst 7 är olika händelser; resten kan ha rapporterats av flera.")
                .contains(" 5 rapporterade händelser de sju dygnen till och med 4 oktober 2024."
                        + " Underlag: bostadsbolag 2, polis 3.");
        assertThat(texts.get(1).description())
                .startsWith("8 reported incidents in the 14 days to 4 October 2024."
                        + " Expected 1.1 (95 of 100 such periods of 14 days: 0–4)."
                        + " That many by chance: about 1 period of 14 days in 4,800."
                        + " A rise would have been noticed from 7.")
                .contains(" 5 reported incidents in the seven days to 4 October 2024. Reported by:");
    }

    @Test
    void shouldTellOfSevenDaysWhereASilentSourceHasTakenTheFourteen() {
        SeriesTest without = new SeriesTest(
                TEST.series(),
                TEST.state(),
                TEST.week(),
                TEST.burst(),
                TestedCount.NONE,
                TEST.month(),
                TEST.discovered(),
                TEST.sectors(),
                TEST.model());

        assertThat(wording.of(alert(AlertKind.STATISTICAL, EpisodeState.CLOSED, AlertWindow.FORTNIGHT, without))
                        .get(1)
                        .description())
                .contains(". 5 reported incidents in the seven days to 4 October 2024. Expected 0.5")
                .doesNotContain("14 days");
    }

    @ParameterizedTest(name = "accepted after {0}")
    @CsvSource({"2024-W30,true", "2023-W40,true", "2023-W39,false"})
    void shouldSayForAYearThatTheUsualLevelIsOneThatWasAccepted(String isoWeek, boolean said) {
        Alert one = alert(AlertKind.STATISTICAL, EpisodeState.OPENED, AlertWindow.WEEK);
        SeriesTest.Model model = new SeriesTest.Model(61, 200, Stockholm.weekOf(isoWeek));
        List<Alert.Text> texts = wording.of(new Alert(
                one.identity(),
                one.subject(),
                one.moment(),
                one.grade(),
                new SeriesTest(
                        TEST.series(),
                        TEST.state(),
                        TEST.week(),
                        TEST.burst(),
                        TEST.fortnight(),
                        TEST.month(),
                        0,
                        TEST.sectors(),
                        model),
                one.method(),
                one.marks(),
                one.texts()));

        assertThat(texts.get(0).description().contains("den nivå som någon godtog efter vecka " + isoWeek))
                .isEqualTo(said);
        assertThat(texts.get(1).description().contains("the level that somebody accepted after week " + isoWeek))
                .isEqualTo(said);
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("everything")
    void shouldNeitherJudgeAPlaceNorForetellNorAdvise(AlertKind kind, EpisodeState state, AlertWindow window) {
        List<Alert.Text> texts = wording.of(alert(kind, state, window));

        assertThat(texts).extracting(Alert.Text::language).containsExactly("sv", "en");
        for (Alert.Text text : texts) {
            String all =
                    (text.headline() + " " + text.description() + " " + text.overall() + " ").toLowerCase(Locale.ROOT);
            assertThat(BANNED).noneMatch(all::contains);
            assertThat(text.headline())
                    .startsWith(kind == AlertKind.COVERAGE || kind == AlertKind.BUDGET ? "Sigtuna" : "");
            assertThat(text.description()).isNotBlank().doesNotContain("  ").endsWith(".");
            assertThat(all).doesNotContain("null").doesNotContain("%s");
        }
    }

    /** What says something of other areas and categories is not in what everybody reads who may read this one. */
    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("everything")
    void shouldKeepWhatFollowsFromOthersApart(AlertKind kind, EpisodeState state, AlertWindow window) {
        Alert one = alert(kind, state, window);
        Alert other = new Alert(
                one.identity(),
                one.subject(),
                one.moment(),
                one.grade(),
                one.test(),
                new Alert.Method("gp-dlm/1", 0.001, 7, 0, window),
                new Alert.Marks(
                        kind == AlertKind.BUDGET ? 3 : 0,
                        true,
                        false,
                        "elsewhere",
                        one.marks().by()),
                List.of());

        assertThat(wording.of(other))
                .extracting(Alert.Text::description)
                .isEqualTo(wording.of(one).stream().map(Alert.Text::description).toList());
    }

    @Test
    void shouldNotCallASilenceCalm() {
        Alert silent = alert(AlertKind.COVERAGE, EpisodeState.OPENED, AlertWindow.UNKNOWN);

        assertThat(wording.of(silent).get(0).description())
                .contains("betyder inte att inget händer")
                .contains("police");
    }

    @ParameterizedTest
    @CsvSource({
        "0.00177, 560",
        "0.5, 2",
        "0.0512, 20",
        "0.001, 1\u00a0000",
        "0.000012345, 81\u00a0000",
        "1e-9, 1\u00a0000\u00a0000"
    })
    void shouldWriteAChanceAsAFrequencyOfNoFalsePrecision(double probability, String times) {
        assertThat(Numbers.SV.oneIn(probability)).isEqualTo(times);
    }

    static Stream<Object[]> everything() {
        List<Object[]> all = new ArrayList<>();
        for (AlertKind kind : AlertKind.values()) {
            for (EpisodeState state : EpisodeState.values()) {
                for (AlertWindow window : AlertWindow.values()) {
                    all.add(new Object[] {kind, state, window});
                }
            }
        }
        return all.stream();
    }

    private static Alert alert(AlertKind kind, EpisodeState state, AlertWindow window) {
        return alert(kind, state, window, TEST);
    }

    private static Alert alert(AlertKind kind, EpisodeState state, AlertWindow window, SeriesTest test) {
        boolean none = kind == AlertKind.COVERAGE || kind == AlertKind.BUDGET;
        return new Alert(
                new Alert.Identity("id", "0191|BURGLARY_HOME|usual|20001", List.of(), state),
                new Alert.Subject(kind, "usual", "0191", "0191", none ? "" : "BURGLARY_HOME", "police"),
                new Alert.Moment(1_728_000_000_123L, 20_001, 0, 20_001),
                new Alert.Grade(AlertSeverity.SEVERE, AlertUrgency.EXPECTED, AlertCertainty.POSSIBLE),
                test,
                new Alert.Method("gp-dlm/1", 0.001, 1_240, 2, window),
                new Alert.Marks(3, true, false, "", state == EpisodeState.ACKNOWLEDGED ? "coordinator" : ""),
                List.of());
    }
}
