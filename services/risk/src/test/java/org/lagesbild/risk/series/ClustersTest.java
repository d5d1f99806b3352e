package org.lagesbild.risk.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lagesbild.risk.evaluation.Cluster;
import org.lagesbild.risk.evaluation.Evaluation;

class ClustersTest {

    private static final int HISTORY = 60;
    private static final List<String> MANY = List.of("A", "B", "C", "D", "E", "F");
    /** Side by side in one row. */
    private static final List<Integer> THREE = List.of(4, 5, 6);

    @Test
    void shouldFindQuietTownsUnusualAsSeldomAsItSays() {
        double nights = 0;
        long told = 0;
        for (long seed = 1; seed <= 3; seed++) {
            Blocks town = new Blocks(seed, MANY, 0.3);
            town.usualWeeks(HISTORY);
            List<Evaluation> quiet = town.usualWeeks(52);
            nights += quiet.size() * MANY.size();
            told += quiet.stream().mapToLong(night -> Blocks.told(night).size()).sum();
        }

        assertThat(told / (nights / 365))
                .as("false clusters, of one a year and category that are allowed")
                .isBetween(0.1, 2.0);
    }

    @Test
    void shouldFindThreeNeighboursOfWhichNoneAlarms() {
        Blocks town = new Blocks(7, List.of("FIRE"), 0.3);
        town.usualWeeks(HISTORY);
        int today = town.today();
        for (int each = 0; each < 9; each++) {
            town.report(Blocks.CODES.get(THREE.get(each % 3)), "FIRE", today - 1 - each);
        }

        Evaluation night = town.night(today);
        assertThat(night.tests())
                .filteredOn(test -> !test.series().area().equals(Blocks.TOWN))
                .noneMatch(Evaluator::alarmed);
        assertThat(Blocks.told(night)).singleElement().satisfies(cluster -> {
            assertThat(cluster.areas())
                    .containsAll(THREE.stream().map(Blocks.CODES::get).toList());
            assertThat(cluster.window().days()).isLessThanOrEqualTo(14);
            assertThat(cluster.window().seen().reported()).isGreaterThanOrEqualTo(9);
            assertThat(cluster.window().expected())
                    .isCloseTo(
                            cluster.parts().stream()
                                    .mapToDouble(Cluster.Part::expected)
                                    .sum(),
                            within(1e-9));
            assertThat(cluster.relativeRisk()).isGreaterThan(2);
            assertThat(cluster.sourceWeeks()).isEqualTo(60);
        });
        assertThat(town.night(today)).as("said again, it is the same").isEqualTo(night);
    }

    @Test
    void shouldLookAtNoWindowInWhichAFeedWasSilent() {
        Blocks town = new Blocks(7, List.of("FIRE"), 0.3);
        town.usualWeeks(HISTORY);
        int today = town.today();
        for (int each = 0; each < 9; each++) {
            town.report(Blocks.CODES.get(THREE.get(each % 3)), "FIRE", today - 1 - each);
        }
        int looks = town.night(today).clusters().get(0).chance().looks();
        town.silent = List.of("FIRE");

        assertThat(town.night(today).clusters()).allSatisfy(cluster -> {
            assertThat(cluster.window().days()).isEqualTo(7);
            assertThat(cluster.chance().looks()).isEqualTo(looks / 3);
        });
    }
}
