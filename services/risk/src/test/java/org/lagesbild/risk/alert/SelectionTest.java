package org.lagesbild.risk.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lagesbild.risk.alert.Candidate.Evidence;
import org.lagesbild.risk.alert.Candidate.Source;
import org.lagesbild.risk.evaluation.SeriesKey;
import org.lagesbild.risk.time.Stockholm;

class SelectionTest {

    private static final FalseDiscoveries CHANCE = FalseDiscoveries.reference();
    private static final Source SETTLED = new Source(false, 100);

    @ParameterizedTest
    @CsvSource({
        "2, 2, 0.0001, false, 100, THREE_INCIDENTS",
        "3, 1, 0.0001, false, 100, TWO_INDEPENDENT_REPORTS",
        "3, 2, 0.0001, false, 7, NEW_SOURCE",
        "3, 2, 0.0001, true, 8, MISSING_DATA",
        "3, 2, 0.002, false, 8, NOT_UNUSUAL"
    })
    void shouldBeHeldBackByOneRule(
            long reported, long independent, double probability, boolean missing, int weeks, AlarmRule rule) {
        Evidence evidence = new Evidence(reported, independent, probability, false, 1);

        assertThat(AlarmRule.against(new Candidate(key("A"), evidence, 0.001, new Source(missing, weeks))))
                .contains(rule);
    }

    @Test
    void shouldLetThreeUnusualIncidentsPass() {
        assertThat(AlarmRule.against(candidate("A", 0.001))).isEmpty();
        assertThat(AlarmRule.marked(new Candidate(key("A"), evidence(0.001), 0.001, new Source(false, 51))))
                .isTrue();
        assertThat(AlarmRule.marked(candidate("A", 0.001))).isFalse();
    }

    @Test
    void shouldLetASlowRisePassWithoutAnUnusualWeek() {
        Candidate slow = new Candidate(key("A"), new Evidence(9, 5, 0.1, true, 1), 0.001, SETTLED);

        assertThat(Selection.unusual(List.of(slow), 100, CHANCE)).containsExactly(slow);
    }

    @Test
    void shouldTakeTheLeastProbableFirstAndSayWhoWaits() {
        List<Candidate> all = List.of(candidate("C", 0.0009), candidate("A", 0.0005), candidate("B", 0.0005));
        Selection<Candidate> selection = select(all, Set.of(), 2);

        assertThat(selection.alarming())
                .extracting(each -> each.series().area())
                .containsExactly("A", "B");
        assertThat(selection.held()).extracting(each -> each.series().area()).containsExactly("C");
    }

    @Test
    void shouldNotChargeTheBudgetForAnOpenEpisode() {
        List<Candidate> all = List.of(candidate("A", 0.0005), candidate("B", 0.0006));

        assertThat(select(all, Set.of(key("A")), 1).alarming()).hasSize(2);
        assertThat(select(all, Set.of(key("A")), 0).alarming())
                .extracting(Candidate::series)
                .containsExactly(key("A"));
    }

    @Test
    void shouldMeasureChanceOverAllTestsAndNotOverAlarmsAlone() {
        List<Candidate> one = List.of(candidate("A", 0.0008));

        assertThat(Selection.unusual(one, 100, CHANCE)).hasSize(1);
        assertThat(Selection.unusual(one, 201, CHANCE)).isEmpty();
    }

    @Test
    void shouldRenewTheBudgetOnMonday() {
        Budget budget = new Budget(2);
        int monday = Stockholm.mondayOf(2900);

        assertThat(budget.left(List.of(monday, monday + 3), monday + 6)).isZero();
        assertThat(budget.left(List.of(monday, monday + 3), monday + 7)).isEqualTo(2);
    }

    @Test
    void shouldAttachAnAreaThatRisesLittleMoreThanItsMunicipality() {
        assertThat(Hierarchy.belongsToParent(1.6, 1.4)).isTrue();
        assertThat(Hierarchy.belongsToParent(1.8, 1.4)).isFalse();
    }

    private static Selection<Candidate> select(List<Candidate> all, Set<SeriesKey> open, int left) {
        return Selection.of(
                Selection.unusual(all, all.size(), CHANCE),
                Function.identity(),
                candidate -> open.contains(candidate.series()),
                left);
    }

    private static Candidate candidate(String area, double probability) {
        return new Candidate(key(area), evidence(probability), 0.001, SETTLED);
    }

    private static Evidence evidence(double probability) {
        return new Evidence(4, 2, probability, false, 1);
    }

    private static SeriesKey key(String area) {
        return new SeriesKey(area, "BURGLARY");
    }
}
