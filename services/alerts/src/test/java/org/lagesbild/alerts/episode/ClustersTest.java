package org.lagesbild.alerts.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagesbild.alerts.episode.Story.MONDAY;
import static org.lagesbild.alerts.episode.Story.SIGTUNA;
import static org.lagesbild.alerts.episode.Story.night;
import static org.lagesbild.alerts.episode.Story.test;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagesbild.messaging.judgement.JudgementAct;
import org.lagesbild.risk.alert.Alert;
import org.lagesbild.risk.alert.AlertCertainty;
import org.lagesbild.risk.alert.AlertKind;
import org.lagesbild.risk.alert.EpisodeState;
import org.lagesbild.risk.evaluation.Cluster;
import org.lagesbild.risk.evaluation.Evaluation;
import org.lagesbild.risk.evaluation.TestedCount;

class ClustersTest {

    private static final String CATEGORY = "BURGLARY_HOME";
    private static final double ONCE_IN_500 = 0.002;

    private final Story story = new Story();

    @Test
    void shouldTellOfNeighboursThatAreUnusualTogether() {
        List<Alert> first = story.take(night(MONDAY, 0, List.of(cluster(9, ONCE_IN_500))));
        List<Alert> second = story.take(night(MONDAY + 1, 0, List.of(cluster(10, ONCE_IN_500))));

        assertThat(first).singleElement().satisfies(alert -> {
            assertThat(alert.subject().kind()).isEqualTo(AlertKind.CLUSTER);
            assertThat(alert.subject().area()).isEqualTo(SIGTUNA);
            assertThat(alert.identity().episode()).isEqualTo("0191|BURGLARY_HOME|neighbours|" + MONDAY);
            assertThat(alert.grade().certainty()).isEqualTo(AlertCertainty.POSSIBLE);
            assertThat(alert.cluster()).isEqualTo(cluster(9, ONCE_IN_500));
            assertThat(alert.texts().get(0).description())
                    .contains("Fler rapporter än vanligt i 3 angränsande områden tillsammans: ")
                    .contains("9 rapporterade händelser de 14 dygnen till och med ")
                    .contains("Väntat 2 tillsammans: 4,5 gånger så många.")
                    .contains("ungefär 1 natt av 500")
                    .contains("Osäkert: få händelser.");
            assertThat(alert.texts().get(1).description())
                    .contains("More reports than usual in 3 neighbouring areas together: ");
        });
        assertThat(second).as("the same episode").isEmpty();
        assertThat(story.take(night(MONDAY + 2, 0, List.of(cluster(14, ONCE_IN_500 / 20)))))
                .as("ten times less probable")
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.identity().state()).isEqualTo(EpisodeState.STRENGTHENED);
                    assertThat(alert.grade().certainty()).isEqualTo(AlertCertainty.LIKELY);
                });
    }

    @Test
    void shouldAlarmOnNothingThatChanceBringsOnceAYearOrOnFewOrOnASingleArea() {
        Cluster usual = cluster(9, ONCE_IN_500);
        Cluster alone = new Cluster(
                CATEGORY,
                usual.window(),
                usual.ratio(),
                usual.chance(),
                usual.sourceWeeks(),
                usual.parts().subList(0, 1));
        Cluster once = new Cluster(
                CATEGORY,
                new Cluster.Window(14, new TestedCount.Seen(9, 1), 2),
                usual.ratio(),
                usual.chance(),
                usual.sourceWeeks(),
                usual.parts());

        List<Cluster> none = List.of(cluster(9, 1.0 / 300), cluster(2, ONCE_IN_500), alone, once, fresh(usual));
        for (int at = 0; at < none.size(); at++) {
            assertThat(story.take(night(MONDAY + at, 0, List.of(none.get(at)))))
                    .as(none.get(at).toString())
                    .isEmpty();
        }
    }

    /** Its source is new. */
    private static Cluster fresh(Cluster usual) {
        return new Cluster(CATEGORY, usual.window(), usual.ratio(), usual.chance(), 7, usual.parts());
    }

    @Test
    void shouldBePartOfARiseOfTheWholeMunicipalityUntilThatEnds() {
        List<Alert> both = story.take(night(MONDAY, 0, List.of(cluster(9, ONCE_IN_500)), test(SIGTUNA, 0.0005)));

        assertThat(both).hasSize(2);
        Alert whole = both.get(0);
        assertThat(both.get(1).subject().kind()).isEqualTo(AlertKind.CLUSTER);
        assertThat(both.get(1).marks().parent()).isEqualTo(whole.identity().episode());

        story.person(whole.identity().episode(), JudgementAct.CLOSE, MONDAY);
        assertThat(story.take(night(MONDAY + 1, 0, List.of(cluster(9, ONCE_IN_500)))))
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.identity().state()).isEqualTo(EpisodeState.STRENGTHENED);
                    assertThat(alert.marks().parent()).isEmpty();
                });
    }

    @Test
    void shouldNotSayAgainWhatOneOfTheAreasAlarmsOnByItself() {
        assertThat(story.take(night(MONDAY, 0, List.of(cluster(9, ONCE_IN_500)), test("0191R005", 0.0005))))
                .singleElement()
                .extracting(alert -> alert.subject().kind())
                .isEqualTo(AlertKind.STATISTICAL);
        assertThat(story.take(night(MONDAY + 1, 0, List.of(cluster(9, ONCE_IN_500)))))
                .as("its episode is still open")
                .isEmpty();
    }

    @Test
    void shouldTakeBackWhatCorrectionsLeaveNothingOfAndCloseAfterFourteenQuietNights() {
        story.take(night(MONDAY, 0, List.of(cluster(9, ONCE_IN_500))));
        assertThat(story.take(night(MONDAY, 1, List.of(cluster(6, 0.04)))))
                .extracting(alert -> alert.identity().state())
                .containsExactly(EpisodeState.WEAKENED);
        assertThat(story.take(night(MONDAY, 2, List.of())))
                .extracting(alert -> alert.identity().state())
                .containsExactly(EpisodeState.CANCELLED);

        story.take(night(MONDAY + 1, 0, List.of(cluster(9, ONCE_IN_500 / 30))));
        for (int at = 2; at <= 15; at++) {
            assertThat(story.take(night(MONDAY + at, 0, List.of())))
                    .as("night " + at)
                    .isEmpty();
        }
        assertThat(story.take(night(MONDAY + 16, 0, List.of())))
                .extracting(alert -> alert.identity().state())
                .containsExactly(EpisodeState.CLOSED);
    }

    @Test
    void shouldOpenNoMoreThanTheBudget() {
        List<Cluster> seven = new ArrayList<>();
        for (String category : List.of("VANDALISM", "FIRE_VEHICLE", CATEGORY)) {
            seven.add(cluster(category, 9, ONCE_IN_500));
        }
        List<Alert> opened = story.take(night(
                MONDAY,
                0,
                seven,
                test("0191R010", 0.0001),
                test("0191R011", 0.0002),
                test("0191R012", 0.0003),
                test("0191R013", 0.0004)));

        assertThat(opened)
                .filteredOn(alert -> alert.subject().kind() == AlertKind.CLUSTER)
                .singleElement()
                .satisfies(alert -> assertThat(alert.marks().heldBack()).isEqualTo(2));
    }

    /** The whole log is read again by one who has only what was said. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void shouldGoOnFromWhatWasSaidAsIfNothingHadBeenLost(long seed) {
        List<Evaluation> nights = nights(seed);
        Story whole = new Story();
        nights.forEach(whole::take);
        assertThat(whole.said()).extracting(alert -> alert.subject().kind()).contains(AlertKind.CLUSTER);

        for (int lostAt : new int[] {15, 30, 45}) {
            Story before = new Story();
            nights.subList(0, lostAt).forEach(before::take);
            Story after = Story.after(Story.usual(), before.said());
            nights.forEach(after::take);
            List<Alert> all = new ArrayList<>(before.said());
            all.addAll(after.said());
            assertThat(all).as("lost at night " + lostAt).isEqualTo(whole.said());
        }
    }

    private static List<Evaluation> nights(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Evaluation> nights = new ArrayList<>();
        for (int night = 0; night < 60; night++) {
            List<Cluster> clusters = random.nextInt(3) > 0
                    ? List.of()
                    : List.of(cluster(3 + random.nextInt(9), Math.pow(10, -1.5 - random.nextDouble(4))));
            nights.add(
                    random.nextInt(12) == 0
                            ? night(MONDAY + night, 0, clusters, test(SIGTUNA, 0.0005))
                            : night(MONDAY + night, 0, clusters));
        }
        return nights;
    }

    private static Cluster cluster(long count, double probability) {
        return cluster(CATEGORY, count, probability);
    }

    private static Cluster cluster(String category, long count, double probability) {
        return new Cluster(
                category,
                new Cluster.Window(14, new TestedCount.Seen(count, count), 2),
                7,
                new Cluster.Chance(probability, 99, 816),
                60,
                List.of(
                        new Cluster.Part("0191R001", count - 2, 1),
                        new Cluster.Part("0191R002", 1, 0.5),
                        new Cluster.Part("0191R005", 1, 0.5)));
    }
}
