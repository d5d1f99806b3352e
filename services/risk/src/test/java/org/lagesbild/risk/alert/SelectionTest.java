package org.lagesbild.risk.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

        assertThat(Selection.of(List.of(slow), CHANCE, Set.of(), 5).alarming()).containsExactly(slow);
    }

    @Test
    void shouldTakeTheLeastProbableFirstAndSayWhoWaits() {
        List<Candidate> all = List.of(candidate("C", 0.0009), candidate("A", 0.0005), candidate("B", 0.0005));
        Selection selection = Selection.of(all, CHANCE, Set.of(), 2);

        assertThat(selection.alarming())
                .extracting(each -> each.series().area())
                .containsExactly("A", "B");
        assertThat(selection.held()).extracting(each -> each.series().area()).containsExactly("C");
    }

    @Test
    void shouldNotChargeTheBudgetForAnOpenEpisode() {
        List<Candidate> all = List.of(candidate("A", 0.0005), candidate("B", 0.0006));
        Selection selection = Selection.of(all, CHANCE, Set.of(key("A")), 1);

        assertThat(selection.alarming()).hasSize(2);
        assertThat(Selection.of(all, CHANCE, Set.of(key("A")), 0).alarming())
                .extracting(Candidate::series)
                .containsExactly(key("A"));
    }

    @Test
    void shouldMeasureChanceOverAllTestsAndNotOverAlarmsAlone() {
        List<Candidate> many = new ArrayList<>(List.of(candidate("A", 0.0008)));
        for (int at = 0; at < 200; at++) {
            many.add(candidate("X" + at, 0.5));
        }

        assertThat(Selection.of(many.subList(0, 100), CHANCE, Set.of(), 5).alarming())
                .hasSize(1);
        assertThat(Selection.of(many, CHANCE, Set.of(), 5).alarming()).isEmpty();
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
