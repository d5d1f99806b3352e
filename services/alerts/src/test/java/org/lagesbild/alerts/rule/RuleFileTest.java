package org.lagesbild.alerts.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lagesbild.alerts.rule.Rule.Threshold.Bound;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.risk.alert.AlertWindow;
import org.lagesbild.risk.area.AreaTree;

class RuleFileTest {

    private static final AreaTree AREAS = Vocabularies.areas();
    private final RuleFile file = new RuleFile(Vocabularies.taxonomy(), AREAS);

    @Test
    void shouldAlarmAsTheSpecificationSaysWhereNoFileIsGiven() {
        RuleBook usual = file.usual();

        assertThat(usual.limits().budget().aWeek()).isEqualTo(5);
        assertThat(usual.limits().chance().share()).isEqualTo(0.10);
        assertThat(usual.of(Rule.Statistical.class))
                .extracting(Rule.Statistical::levels)
                .containsExactly(new Rule.Statistical.Levels(0.0006, 0.0006, 0.0005, true));
        assertThat(usual.of(Rule.Corroboration.class))
                .extracting(Rule.Corroboration::sectors)
                .containsExactly(2);
        assertThat(usual.of(Rule.Cluster.class))
                .extracting(Rule.Cluster::recurrenceDays)
                .containsExactly(365);
        assertThat(usual.of(Rule.Coverage.class)).hasSize(1);
    }

    @Test
    void shouldReadAThresholdOfOneCategoryInTheAreasBelowAMunicipality() {
        RuleBook book = file.parse("""
                version: 3
                rules:
                  - name: fires
                    kind: threshold
                    areas: {within: ["0191"], levels: [regso]}
                    category: FIRE_VEHICLE
                    window: 24h
                    atLeast: 4
                    below: 2
                """);

        Rule.Threshold fires = book.of(Rule.Threshold.class).get(0);
        assertThat(fires.bound()).isEqualTo(new Bound(AlertWindow.DAY, 4, 2));
        assertThat(fires.areas().holds("0191R005", AREAS)).isTrue();
        assertThat(fires.areas().holds("0191", AREAS)).isFalse();
        assertThat(fires.areas().holds("0180", AREAS)).isFalse();
        assertThat(fires.areas().holds("9999", AREAS)).isFalse();
    }

    @Test
    void shouldListEverythingThatIsWrongAtOnce() {
        RulesException refused = catchThrowableOfType(RulesException.class, () -> file.parse("""
                version: 0
                limits: {newEpisodesPerWeek: 0, smallestPopulation: 50}
                rules:
                  - {name: one, kind: statistical, level: 0.5, fortnight: 0, atLeast: 3, categories: [NO_SUCH]}
                  - {name: one, kind: threshold, category: THEFT, window: 1h, atLeast: 2}
                  - {name: two, kind: cluster, recurrenceDays: 30, level: 0.01}
                  - {name: X, kind: guess, areas: {within: ["9999"], levels: [county]}}
                """));

        assertThat(refused.faults())
                .containsExactlyInAnyOrderElementsOf(List.of(
                        "file: version is at least 1, and rises with every change",
                        "limits: newEpisodesPerWeek is at least 1",
                        "limits: smallestPopulation is at least 700, so that no house can be meant",
                        "one: atLeast is no field of a statistical rule",
                        "one: level lies above 0, and is at most 0.05",
                        "one: fortnight lies above 0, and is at most 0.05",
                        "one: categories: no such category or group: NO_SUCH",
                        "one: stands twice",
                        "one: window is 24h or 7d",
                        "one: atLeast is at least 3: fewer are no pattern, and may point at somebody",
                        "two: level is no field of a cluster rule",
                        "two: recurrenceDays is at least 100",
                        "X: a name is 2 to 32 of a-z, 0-9 and -, not budget",
                        "X: areas.within: no such area: 9999",
                        "X: areas.levels are municipality, regso and deso",
                        "X: kind is statistical, corroboration, cluster, threshold or coverage"));
    }

    @Test
    void shouldRefuseAFieldThatNobodyKnows() {
        assertThatThrownBy(() -> file.parse("version: 1\nrules:\n  - {name: one, kind: coverage, treshold: 3}\n"))
                .isInstanceOf(RulesException.class)
                .hasMessageContaining("near line 3");
    }

    @Test
    void shouldRefuseAnEmptyFile() {
        assertThatThrownBy(() -> file.parse(""))
                .isInstanceOf(RulesException.class)
                .hasMessageContaining("not a file of rules");
        assertThatThrownBy(() -> file.parse("version: 1"))
                .isInstanceOf(RulesException.class)
                .hasMessageContaining("there is none");
    }
}
