package org.lagesbild.alerts.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagesbild.alerts.episode.Story.MONDAY;
import static org.lagesbild.alerts.episode.Story.SIGTUNA;
import static org.lagesbild.alerts.episode.Story.day;
import static org.lagesbild.alerts.episode.Story.fortnight;
import static org.lagesbild.alerts.episode.Story.test;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lagesbild.messaging.judgement.JudgementAct;
import org.lagesbild.risk.alert.AlarmLevels;
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
import org.lagesbild.risk.evaluation.TestedCount;
import org.lagesbild.risk.time.Stockholm;

class DailyStepTest {

    private static final String AREA = "0191R005";

    private final Story story = new Story();

    @Test
    void shouldOpenOneEpisodeHoweverManyDaysAlarm() {
        List<Alert> first = story.take(day(MONDAY, test(AREA, 0.0005)));
        List<Alert> second = story.take(day(MONDAY + 1, test(AREA, 0.0004)));

        assertThat(first).singleElement().satisfies(alert -> {
            assertThat(alert.identity().episode()).isEqualTo("0191R005|BURGLARY_HOME|usual|" + MONDAY);
            assertThat(alert.identity().state()).isEqualTo(EpisodeState.OPENED);
            assertThat(alert.method().window()).isEqualTo(AlertWindow.WEEK);
            assertThat(alert.method().tested()).isEqualTo(60);
            assertThat(alert.grade().severity()).isEqualTo(AlertSeverity.SEVERE);
            assertThat(alert.grade().certainty()).isEqualTo(AlertCertainty.POSSIBLE);
        });
        assertThat(second).isEmpty();
    }

    @Test
    void shouldStrengthenWithReferencesToAllThatWasSaid() {
        Alert opened = story.take(day(MONDAY, test(AREA, 0.0005))).get(0);
        Alert stronger = story.take(day(MONDAY + 1, test(AREA, 0.00001))).get(0);
        Alert strongest = story.take(day(MONDAY + 2, test(AREA, 0.0000001))).get(0);

        assertThat(stronger.identity().state()).isEqualTo(EpisodeState.STRENGTHENED);
        assertThat(strongest.identity().references())
                .containsExactly(opened.identity().id(), stronger.identity().id());
        assertThat(strongest.moment().opened()).isEqualTo(MONDAY);
    }

    @Test
    void shouldSayNothingOfAnEvaluationThatIsNotNewer() {
        story.take(day(MONDAY, 1, List.of(), test(AREA, 0.2)));

        assertThat(story.take(day(MONDAY, 1, List.of(), test(AREA, 0.0001)))).isEmpty();
        assertThat(story.take(day(MONDAY, test(AREA, 0.0001)))).isEmpty();
        assertThat(story.take(day(MONDAY - 1, test(AREA, 0.0001)))).isEmpty();
        assertThat(story.take(day(MONDAY, 2, List.of(), test(AREA, 0.0001)))).hasSize(1);
    }

    @Test
    void shouldCancelAtOnceWhatWasTakenBack() {
        story.take(day(MONDAY, test(AREA, 0.0005)));

        List<Alert> after = story.take(day(MONDAY, 1, List.of()));

        assertThat(after).singleElement().satisfies(alert -> {
            assertThat(alert.identity().state()).isEqualTo(EpisodeState.CANCELLED);
            assertThat(alert.texts().get(0).description()).contains("tagits tillbaka");
        });
        assertThat(story.take(day(MONDAY, 2, List.of(), test(AREA, 0.0005))))
                .as("and what then is true again may be said again")
                .extracting(alert -> alert.identity().state())
                .containsExactly(EpisodeState.OPENED);
    }

    @Test
    void shouldWeakenWhatACorrectionBroughtBelowWhatIsNoticed() {
        story.take(day(MONDAY, test(AREA, 0.0005)));

        List<Alert> after =
                story.take(day(MONDAY, 1, List.of(), test(new SeriesKey(AREA, "BURGLARY_HOME"), 3, 0.01, 1.2)));

        assertThat(after)
                .singleElement()
                .extracting(alert -> alert.identity().state())
                .isEqualTo(EpisodeState.WEAKENED);
    }

    @Test
    void shouldNotTakeAnAbsentSeriesForTakenBackOnAnotherDay() {
        story.take(day(MONDAY, test(AREA, 0.0005)));
        story.take(day(MONDAY + 1));

        assertThat(story.take(day(MONDAY + 1, 1, List.of()))).isEmpty();
    }

    @Test
    void shouldCloseAfterFourteenQuietDaysOfWhichNoneIsASilence() {
        story.take(day(MONDAY, test(AREA, 0.0005)));
        for (int at = 1; at <= 10; at++) {
            assertThat(story.take(day(MONDAY + at))).isEmpty();
        }
        assertThat(story.take(day(MONDAY + 11, 0, List.of("BURGLARY_HOME")))).isEmpty();
        for (int at = 12; at <= 25; at++) {
            assertThat(story.take(day(MONDAY + at))).as("day " + at).isEmpty();
        }

        assertThat(story.take(day(MONDAY + 26)))
                .singleElement()
                .extracting(alert -> alert.identity().state())
                .isEqualTo(EpisodeState.CLOSED);
    }

    @Test
    void shouldOpenNothingWhereAFeedWasSilentOrTheSourceIsNew() {
        SeriesKey series = new SeriesKey(AREA, "BURGLARY_HOME");

        assertThat(story.take(day(MONDAY, 0, List.of("BURGLARY_HOME"), test(AREA, 0.00001))))
                .isEmpty();
        assertThat(story.take(day(MONDAY + 1, test(series, 6, 0.00001, 1.5, 7))))
                .isEmpty();
        assertThat(story.take(day(MONDAY + 2, test(series, 6, 0.00001, 1.5, 8))))
                .singleElement()
                .satisfies(alert -> assertThat(alert.marks().newSource()).isTrue());
    }

    @Test
    void shouldOpenNoMoreThanTheBudgetTheLeastProbableFirstAndSayHowManyWait() {
        SeriesTest[] seven = IntStream.rangeClosed(1, 7)
                .mapToObj(at -> test("0191R00" + at, 0.0001 + at * 0.00001))
                .toArray(SeriesTest[]::new);

        List<Alert> said = story.take(day(MONDAY, seven));

        assertThat(said)
                .extracting(alert -> alert.subject().area())
                .containsExactly("0191R001", "0191R002", "0191R003", "0191R004", "0191R005");
        assertThat(said)
                .allSatisfy(alert -> assertThat(alert.marks().heldBack()).isEqualTo(2));
        assertThat(said.get(0).texts().get(0).overall()).contains("2 nya aviseringar hålls tillbaka");
    }

    @Test
    void shouldSayThatSomethingIsHeldBackWhereNothingIsOpened() {
        SeriesTest[] five = IntStream.rangeClosed(1, 5)
                .mapToObj(at -> test("0191R00" + at, 0.0001))
                .toArray(SeriesTest[]::new);
        story.take(day(MONDAY, five));

        List<Alert> held = story.take(day(MONDAY + 1, test("0191R007", 0.0001)));
        List<Alert> same = story.take(day(MONDAY + 2, test("0191R007", 0.0001)));
        List<Alert> newWeek = story.take(day(MONDAY + 7, test("0191R007", 0.0001)));

        assertThat(held).singleElement().satisfies(alert -> {
            assertThat(alert.subject().kind()).isEqualTo(AlertKind.BUDGET);
            assertThat(alert.marks().heldBack()).isEqualTo(1);
        });
        assertThat(same).isEmpty();
        assertThat(newWeek)
                .extracting(
                        alert -> alert.subject().area() + " " + alert.identity().state())
                .containsExactly("0191R007 OPENED", "0191 CLOSED");
    }

    @Test
    void shouldAttachAnAreaToTheRiseOfItsMunicipality() {
        List<Alert> said = story.take(day(
                MONDAY,
                test(new SeriesKey(SIGTUNA, "BURGLARY_HOME"), 12, 0.0001, 1.6),
                test(new SeriesKey(AREA, "BURGLARY_HOME"), 4, 0.00001, 1.7),
                test(new SeriesKey("0191R001", "BURGLARY_HOME"), 6, 0.00001, 2.4)));

        String above = SIGTUNA + "|BURGLARY_HOME|usual|" + MONDAY;
        assertThat(said)
                .extracting(
                        alert -> alert.subject().area() + " " + alert.marks().parent())
                .containsExactlyInAnyOrder(SIGTUNA + " ", "0191R001 ", AREA + " " + above);
    }

    @Test
    void shouldDeliverOnItsOwnWhatGoesOnRisingAfterTheRiseAboveHasEnded() {
        SeriesTest child = test(new SeriesKey(AREA, "BURGLARY_HOME"), 4, 0.0001, 1.7);
        story.take(day(MONDAY, test(new SeriesKey(SIGTUNA, "BURGLARY_HOME"), 12, 0.0001, 1.6), child));
        story.person(SIGTUNA + "|BURGLARY_HOME|usual|" + MONDAY, JudgementAct.CLOSE, MONDAY);

        assertThat(story.take(day(MONDAY + 1, child))).singleElement().satisfies(alert -> {
            assertThat(alert.subject().area()).isEqualTo(AREA);
            assertThat(alert.identity().state()).isEqualTo(EpisodeState.STRENGTHENED);
            assertThat(alert.marks().parent()).isEmpty();
        });
    }

    @Test
    void shouldNotOpenAgainSoonWhatAPersonHasClosedUnlessItIsMuchMoreUnusual() {
        String episode =
                story.take(day(MONDAY, test(AREA, 0.0005))).get(0).identity().episode();
        List<Alert> closed = story.person(episode, JudgementAct.CLOSE, MONDAY);

        assertThat(closed).singleElement().satisfies(alert -> {
            assertThat(alert.identity().state()).isEqualTo(EpisodeState.CLOSED);
            assertThat(alert.marks().by()).isEqualTo("coordinator");
        });
        assertThat(story.take(day(MONDAY + 1, test(AREA, 0.0005)))).isEmpty();
        assertThat(story.take(day(MONDAY + 2, test(AREA, 0.00001)))).hasSize(1);
    }

    @Test
    void shouldTakeAPersonAtItsWordOnce() {
        String episode =
                story.take(day(MONDAY, test(AREA, 0.0005))).get(0).identity().episode();

        assertThat(story.person(episode, JudgementAct.ACKNOWLEDGE, MONDAY)).hasSize(1);
        assertThat(story.take(day(MONDAY + 1, test(AREA, 0.000001)))).hasSize(1);
        assertThat(story.person(episode, JudgementAct.ACKNOWLEDGE, MONDAY))
                .as("the same word, read again")
                .isEmpty();
        assertThat(story.person(episode, JudgementAct.USEFUL, MONDAY)).isEmpty();
        assertThat(story.person("no|such|episode|1", JudgementAct.CLOSE, MONDAY))
                .isEmpty();
    }

    @Test
    void shouldTakeAnEpisodeOnAndLetItComeToRestWhereItsLevelIsAccepted() {
        String episode =
                story.take(day(MONDAY, test(AREA, 0.0005))).get(0).identity().episode();

        int before = Stockholm.weekOf(MONDAY) - 1;
        assertThat(story.person(episode, JudgementAct.ACCEPT_LEVEL, MONDAY))
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.identity().state()).isEqualTo(EpisodeState.ACKNOWLEDGED);
                    assertThat(alert.marks().by()).isEqualTo("coordinator");
                    assertThat(alert.test().model().acceptedWeek()).isEqualTo(before);
                });
        for (int day = 1; day < 15; day++) {
            assertThat(story.take(day(MONDAY + day))).isEmpty();
        }
        assertThat(story.take(day(MONDAY + 15))).singleElement().satisfies(alert -> {
            assertThat(alert.identity().state()).isEqualTo(EpisodeState.CLOSED);
            assertThat(alert.marks().by()).isEmpty();
            assertThat(alert.test().model().acceptedWeek()).isEqualTo(before);
        });
    }

    @Test
    void shouldOpenWhereSeveralSectorsSeeARiseThatNoneOfThemWouldShowAlone() {
        SeriesTest base = test(AREA, 0.02);
        SeriesTest joint = new SeriesTest(
                base.series(),
                base.state(),
                base.week(),
                base.burst(),
                base.fortnight(),
                base.month(),
                0,
                List.of(new SectorShare("HOUSING", 2, 0.002), new SectorShare("POLICE", 2, 0.003)),
                base.model());

        assertThat(story.take(day(MONDAY, joint))).singleElement().satisfies(alert -> {
            assertThat(alert.subject().kind()).isEqualTo(AlertKind.CORROBORATION);
            assertThat(alert.texts().get(0).description()).contains("2 slags källor");
        });
    }

    @Test
    void shouldOpenOnARiseOverTwoWeeksThatSevenDaysDoNotShow() {
        SeriesTest week = test(AREA, 0.004);

        assertThat(new Story().take(day(MONDAY, week))).as("seven days alone").isEmpty();
        assertThat(story.take(day(MONDAY, fortnight(week, 9, 0.0002))))
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.method().window()).isEqualTo(AlertWindow.FORTNIGHT);
                    assertThat(alert.method().level()).isEqualTo(AlarmLevels.FORTNIGHT);
                    assertThat(alert.grade().urgency()).isEqualTo(AlertUrgency.EXPECTED);
                    assertThat(alert.grade().certainty()).isEqualTo(AlertCertainty.POSSIBLE);
                    assertThat(alert.texts().get(0).description())
                            .startsWith("9 rapporterade händelser de 14 dygnen till och med");
                });
    }

    @Test
    void shouldTakeItsNumbersFromTheLookThatIsFurthestBelowItsLevel() {
        SeriesTest both = fortnight(test(AREA, 0.00001), 9, 0.0002);

        assertThat(story.take(day(MONDAY, both)))
                .singleElement()
                .extracting(alert -> alert.method().window())
                .isEqualTo(AlertWindow.WEEK);
        assertThat(story.take(day(MONDAY + 5, fortnight(test(AREA, 0.3), 9, 0.0002))))
                .as("what is in both windows is one episode")
                .isEmpty();
    }

    @Test
    void shouldLookAtFourteenDaysByTheLevelThatTheRuleSays() {
        Story strict = new Story(Story.rules().parse("""
                version: 1
                rules: [{name: strict, kind: statistical, fortnight: 0.0001}]
                """));

        assertThat(strict.take(day(MONDAY, fortnight(test(AREA, 0.004), 9, 0.0002))))
                .isEmpty();
        assertThat(strict.take(day(MONDAY + 1, fortnight(test(AREA, 0.004), 10, 0.00009))))
                .hasSize(1);
    }

    @Test
    void shouldWeakenAndCancelWhatWasTakenBackFromTheFourteenDays() {
        SeriesTest week = test(AREA, 0.3);
        story.take(day(MONDAY, fortnight(week, 9, 0.0002)));

        assertThat(story.take(day(MONDAY, 1, List.of(), fortnight(week, 8, 0.001))))
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.identity().state()).isEqualTo(EpisodeState.WEAKENED);
                    assertThat(alert.method().window()).isEqualTo(AlertWindow.FORTNIGHT);
                });
        assertThat(story.take(day(MONDAY, 2, List.of())))
                .extracting(alert -> alert.identity().state())
                .containsExactly(EpisodeState.CANCELLED);
    }

    @Test
    void shouldNotCallQuietWhatIsUnusualInFourteenDays() {
        story.take(day(MONDAY, fortnight(test(AREA, 0.004), 9, 0.0002)));
        for (int at = 1; at <= 7; at++) {
            story.take(day(MONDAY + at, fortnight(test(AREA, 0.9), 6, 0.1)));
        }
        for (int at = 8; at <= 21; at++) {
            assertThat(story.take(day(MONDAY + at))).as("day " + at).isEmpty();
        }

        assertThat(story.take(day(MONDAY + 22)))
                .extracting(alert -> alert.identity().state())
                .containsExactly(EpisodeState.CLOSED);
    }

    @Test
    void shouldOpenNothingOnceMoreWhileTheSameIncidentsAreInAWindow() {
        SeriesTest rise = fortnight(test(AREA, 0.004), 9, 0.0002);
        String episode = story.take(day(MONDAY, rise)).get(0).identity().episode();
        story.person(episode, JudgementAct.CLOSE, MONDAY);

        for (int at = 1; at < 14; at++) {
            assertThat(story.take(day(MONDAY + at, rise))).as("day " + at).isEmpty();
        }
    }

    @Test
    void shouldOpenOnASlowRiseWithoutAnUnusualWeek() {
        SeriesTest base = test(AREA, 0.08);
        SeriesTest slow = new SeriesTest(
                base.series(),
                base.state(),
                base.week(),
                TestedCount.NONE,
                TestedCount.NONE,
                new SeriesTest.Month(9, 4, new SeriesTest.Ratio(1.8, 1.1, 2.7), new SeriesTest.Slow(3.6, true)),
                0,
                List.of(),
                base.model());

        assertThat(story.take(day(MONDAY, slow)))
                .singleElement()
                .extracting(alert -> alert.method().window())
                .isEqualTo(AlertWindow.MONTH);
    }

    @Test
    void shouldMeasureChanceOverAllSeriesAndNotOverThoseListed() {
        // of sixty tests the least probable must lie below 0.10 / 60
        assertThat(new Story(Story.rules().parse("""
                version: 1
                rules: [{name: loose, kind: statistical, level: 0.05}]
                """)).take(day(MONDAY, test(AREA, 0.002))))
                .isEmpty();
    }
}
