package org.lagesbild.risk.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagesbild.risk.detector.Vectors;

class ScoringTest {

    private static final int TODAY = 20_000;
    private static final HarmWeights WEIGHTS = new HarmWeights(
            7,
            Map.of(
                    "ARSON", new HarmWeight(HarmKind.CRIME, SeverityClass.GRAVE, 14, "test"),
                    "HOMICIDE", new HarmWeight(HarmKind.CRIME, SeverityClass.LETHAL, 7, "test"),
                    "NOISE", new HarmWeight(HarmKind.CONCERN, SeverityClass.TRIFLE, 28, "test"),
                    "VANDALISM", new HarmWeight(HarmKind.CRIME, SeverityClass.MINOR, 28, "test")));

    private final Scoring scoring = new Scoring(WEIGHTS);

    /** Recomputes each number by the published formulas, from nothing but what a score carries. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void shouldFollowFromItsOwnTerms(long seed) {
        AreaScore.Scored scored = (AreaScore.Scored) made(new Random(seed));

        double priority = 0;
        for (Bar bar : List.of(scored.crime(), scored.concern())) {
            double excess = 0;
            double usual = 0;
            double burden = 0;
            for (Term term : bar.terms()) {
                double strength = term.shrinkage().strength();
                double ratio =
                        (strength * term.shrinkage().theta() + term.counted().observed())
                                / (strength + term.counted().expected());
                excess += term.weight() * (ratio - 1) * term.counted().expected();
                usual += term.weight() * term.counted().expected();
                burden += term.weight() * ratio * term.counted().expected();
            }
            assertNear(bar.excess(), excess);
            assertNear(bar.change(), excess / usual);
            assertNear(bar.level(scored.inhabitants()), 1000 * burden / scored.inhabitants());
            priority = Math.max(priority, 10 * Math.log(1 + Math.max(0, excess) / 30) / Math.log(2));
        }
        int sectors = (int) scored.corroboration().bySector().values().stream()
                .filter(p -> p <= 0.05)
                .count();
        assertNear(scored.sortKey(), priority + 10 * Math.max(0, sectors - 1));
        assertThat(scored.weightsVersion()).isEqualTo(7);
    }

    @Test
    void shouldLetOneLethalEventWeighNoMoreThanASevereOne() {
        AreaScore.Scored scored = (AreaScore.Scored) made(new Random(1));

        assertThat(scored.crime().terms())
                .filteredOn(term -> term.category().equals("HOMICIDE"))
                .extracting(Term::weight)
                .containsExactly(1000.0);
    }

    @Test
    void shouldKeepWhatIsNoCrimeApart() {
        AreaScore.Scored scored = (AreaScore.Scored) made(new Random(1));

        assertThat(scored.concern().terms()).extracting(Term::category).containsExactly("NOISE");
        assertThat(scored.crime().terms()).extracting(Term::category).doesNotContain("NOISE");
    }

    @Test
    void shouldRefuseACategoryWithoutAWeight() {
        Scoring.Series series = new Scoring.Series("UNWEIGHED", days(new Random(1)), 0.1, new Shrinkage(1, 1, 4));

        assertThatThrownBy(() -> scoring.score(List.of(series), TODAY, new Corroboration(new TreeMap<>()), 1000))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldHaveClassesAThirdOfEachOther() {
        assertThat(SeverityClass.of(6)).isEqualTo(SeverityClass.GRAVE);
        assertThat(SeverityClass.of(8).days()).isEqualTo(3000);
        assertThatThrownBy(() -> SeverityClass.of(9)).isInstanceOf(IllegalArgumentException.class);
    }

    private AreaScore made(Random random) {
        List<Scoring.Series> series = new ArrayList<>();
        for (String category : List.of("ARSON", "HOMICIDE", "NOISE", "VANDALISM")) {
            Shrinkage shrinkage = new Shrinkage(0.5 + random.nextDouble(), 1, 1 + 49 * random.nextDouble());
            series.add(new Scoring.Series(category, days(random), 0.01 + random.nextDouble(), shrinkage));
        }
        TreeMap<String, Double> sectors = new TreeMap<>();
        for (String sector : List.of("HOUSING", "POLICE", "SCHOOL")) {
            sectors.put(sector, 1 - random.nextDouble());
        }
        return scoring.score(series, TODAY, new Corroboration(sectors), 500 + random.nextInt(5000));
    }

    private static SortedMap<Integer, Long> days(Random random) {
        TreeMap<Integer, Long> days = new TreeMap<>();
        for (int each = 0; each < 8; each++) {
            days.merge(TODAY - random.nextInt(60), 1L, Long::sum);
        }
        return days;
    }

    private static void assertNear(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, Vectors.near(expected));
    }
}
