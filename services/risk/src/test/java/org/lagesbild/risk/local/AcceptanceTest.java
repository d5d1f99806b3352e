package org.lagesbild.risk.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagesbild.risk.local.Town.ALL;
import static org.lagesbild.risk.local.Town.NORTH;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagesbild.risk.change.Change;
import org.lagesbild.risk.evaluation.Evaluation;
import org.lagesbild.risk.evaluation.SeriesKey;
import org.lagesbild.risk.evaluation.SeriesTest;
import org.lagesbild.risk.incident.Origin;
import org.lagesbild.risk.series.Country;
import org.lagesbild.risk.series.Evaluator;
import org.lagesbild.risk.time.Stockholm;
import org.lagesbild.risk.week.AcceptedLevel;
import org.lagesbild.risk.week.WeekState;

/** One theft a week in the north has become twelve. */
class AcceptanceTest {

    private static final int RISEN = 12;

    private Town town;

    @BeforeEach
    void aLastingRise() {
        town = Town.usual();
        thefts(6, RISEN);
    }

    /** Whole weeks with so many thefts in each, one a day or more. */
    private void thefts(int weeks, int each) {
        for (int day = 0; day < 7 * weeks; day++) {
            for (int theft = day % 7; theft < each; theft += 7) {
                town.report(town.theft(Country.NORTH, "polisen", theft % 24, Origin.PUBLIC));
            }
            town.days(1);
        }
    }

    private void accept(SeriesKey series) {
        town.apply(new Change.Accepted(Country.TOWN, series, town.now().plus(Duration.ofHours(9))));
    }

    private int week() {
        return Stockholm.weekOf(Stockholm.dayOf(town.now()));
    }

    /** Made of the weeks up to the last one that is closed. */
    private List<AcceptedLevel> accepted() {
        return town.accepted.getOrDefault(week() - 1, List.of());
    }

    private List<Evaluation> lately(int days) {
        return town.evaluations.subList(town.evaluations.size() - days, town.evaluations.size());
    }

    private static boolean alarms(Evaluation evaluation, SeriesKey series) {
        return evaluation.tests().stream().anyMatch(test -> test.series().equals(series) && Evaluator.alarmed(test));
    }

    @Test
    void shouldBeQuietAtTheAcceptedLevelAndAlarmOnAFurtherRise() {
        assertThat(lately(7)).as("nobody has accepted anything").anyMatch(said -> alarms(said, NORTH));
        int before = town.test(NORTH).model().absorbed();
        accept(NORTH);
        int accepted = week() - 1;
        thefts(5, RISEN);

        assertThat(lately(5 * 7)).noneMatch(said -> alarms(said, NORTH));
        assertThat(lately(5 * 7)).as("of the town itself nobody said so").anyMatch(said -> alarms(said, ALL));

        thefts(1, 4 * RISEN);
        SeriesTest again = town.test(NORTH);
        assertThat(Evaluator.alarmed(again)).isTrue();
        assertThat(again.week().expected()).isBetween(8.0, 14.0);
        assertThat(again.model().acceptedWeek()).isEqualTo(accepted);
        assertThat(again.model().absorbed())
                .as("what the level was made of is not learnt as well")
                .isBetween(before, before + 2);
        assertThat(town.test(ALL).model().acceptedWeek()).isZero();
    }

    @Test
    void shouldExpectItAtOnceAndWriteWhatItIsMadeOf() {
        double before = expected();
        accept(NORTH);
        town.commit();

        assertThat(before).isLessThan(2);
        assertThat(expected()).isBetween(8.0, 12.0);
        assertThat(accepted()).singleElement().satisfies(level -> {
            assertThat(level.state()).isEqualTo(WeekState.ACCEPTED);
            assertThat(level.series()).isEqualTo(NORTH);
            assertThat(level.counts().values()).containsExactly(1L, 1L, 12L, 12L, 12L, 12L, 12L, 12L);
            assertThat(level.counts().lastKey()).isEqualTo(week() - 1);
        });
        assertThat(town.views().view(Country.NORTH).asOf()).isEqualTo(town.now().plus(Duration.ofHours(9)));
    }

    private double expected() {
        return town.views().view(Country.NORTH).expected().stream()
                .filter(row -> row.code().equals(NORTH.category()))
                .findFirst()
                .orElseThrow()
                .usual()
                .expected();
    }

    @Test
    void shouldLeaveOutWeeksInWhichAFeedWasSilent() {
        for (int day = 0; day < 14; day++) {
            town.day("brandkaren");
        }
        town.days(7);
        accept(NORTH);

        AcceptedLevel level = accepted().get(0);
        assertThat(level.counts())
                .hasSize(6)
                .doesNotContainKeys(week() - 2, week() - 3)
                .containsKey(week() - 1);
    }

    @Test
    void shouldAcceptOnceAWeekAndAnotherLevelLater() {
        accept(NORTH);
        Map<String, String> models = stored();
        town.report(town.theft(Country.NORTH, "polisen", 1, Origin.PUBLIC));
        accept(NORTH);
        assertThat(stored()).isEqualTo(models);

        thefts(1, RISEN);
        accept(NORTH);
        assertThat(town.accepted).hasSize(2);
        assertThat(stored()).isNotEqualTo(models);
    }

    private Map<String, String> stored() {
        town.commit();
        return town.models();
    }

    @Test
    void shouldAcceptNothingThatIsNotTestedHereOrWasMeantLongAgo() {
        Map<String, String> models = stored();
        Instant now = town.now();
        town.apply(new Change.Accepted(Country.TOWN, new SeriesKey(Country.HAMLET, "THEFT"), now));
        town.apply(new Change.Accepted(Country.TOWN, new SeriesKey("9999", "THEFT"), now));
        town.apply(new Change.Accepted("0192", NORTH, now));
        town.apply(new Change.Accepted(Country.TOWN, NORTH, now.minus(Duration.ofDays(8))));
        assertThat(town.accepted).isEmpty();
        assertThat(stored()).isEqualTo(models);

        Town young = new Town().enrolled();
        young.apply(new Change.Tick(Town.START));
        young.weeks(6);
        young.apply(new Change.Accepted(Country.TOWN, NORTH, young.now()));
        assertThat(young.accepted).isEmpty();
    }

    @ParameterizedTest(name = "with {0} weeks after")
    @ValueSource(ints = {0, 3, 70})
    void shouldBeTheSameModelsWhenAllStateIsLost(int weeks) {
        town.days(2);
        accept(NORTH);
        town.commit();
        town.days(5);
        thefts(weeks, RISEN);
        Instant retained = town.now().minus(Duration.ofDays(457));

        Town rebuilt = new Town(town.past());
        town.log().stream()
                .filter(change -> !Worlds.at(change).isBefore(retained) || change instanceof Change.Enrolled)
                .forEach(rebuilt::apply);
        rebuilt.commit();

        assertThat(rebuilt.models()).isEqualTo(town.models());
        assertThat(rebuilt.accepted).isEmpty();
        assertThat(rebuilt.evaluations).isEmpty();
        assertThat(rebuilt.views().view(Country.NORTH)).isEqualTo(town.views().view(Country.NORTH));
    }

    @Test
    void shouldGoOnAfterARestartAsIfNothingHadHappened() {
        accept(NORTH);
        town.commit();
        Map<String, String> models = town.models();
        town.restart(town.past());
        town.commit();
        assertThat(town.models()).isEqualTo(models);

        accept(NORTH);
        assertThat(accepted()).hasSize(1);
    }
}
