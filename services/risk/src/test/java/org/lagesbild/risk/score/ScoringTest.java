package org.lagesbild.risk.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagesbild.risk.detector.Vectors;
import org.lagesbild.risk.score.HarmWeight.Source;

class ScoringTest {

    private static final int TODAY = 20_000;
    private static final HarmWeights WEIGHTS = new HarmWeights(
            7,
            Map.of(
                    "ARSON", new HarmWeight(HarmKind.CRIME, SeverityClass.GRAVE, 14, basis(Source.INDEX)),
                    "HOMICIDE", new HarmWeight(HarmKind.CRIME, SeverityClass.LETHAL, 7, basis(Source.INDEX)),
                    "NOISE", new HarmWeight(HarmKind.CONCERN, SeverityClass.TRIFLE, 28, basis(Source.DECISION)),
                    "VANDALISM", new HarmWeight(HarmKind.CRIME, SeverityClass.MINOR, 28, basis(Source.LIKENESS))));

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
        AreaHistory area = area("0191R001", List.of(series("UNWEIGHED", days(new Random(1)), 0.1)));

        assertThatThrownBy(() -> scoring.score(area, Map.of(), TODAY)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldFindNothingUnusualWhereEachDayIsAsExpected() {
        SortedMap<Integer, Long> daily = new TreeMap<>();
        for (int day = TODAY - 400; day <= TODAY + 20; day++) {
            daily.put(day, 2L);
        }
        for (int since : new int[] {TODAY - 400, TODAY - 10}) {
            AreaHistory.Series steady = new AreaHistory.Series("ARSON", daily, since, 2);
            AreaScore.Scored scored =
                    (AreaScore.Scored) scoring.score(area("0191R001", List.of(steady)), Map.of(), TODAY);

            assertThat(scored.crime().excess()).as("known since " + since).isCloseTo(0, within(1e-9));
            assertThat(scored.crime().incidents()).isEqualTo(180);
        }
        assertThat(scoring.daysNeeded("ARSON")).isEqualTo(112);
        assertThat(scoring.daysNeeded("HOMICIDE")).isEqualTo(90);
    }

    @Test
    void shouldDrawAreasHarderToTheirPastTheLessTheyDiffer() {
        List<AreaHistory> alike = new ArrayList<>();
        List<AreaHistory> apart = new ArrayList<>();
        for (int area = 0; area < 24; area++) {
            TreeMap<Integer, Long> three = new TreeMap<>(Map.of(TODAY - 3, 3L));
            TreeMap<Integer, Long> some = new TreeMap<>(Map.of(TODAY - 3, area % 4 == 0 ? 12L : 0L));
            alike.add(area("A" + area, List.of(series("ARSON", three, 0.12))));
            apart.add(area("A" + area, List.of(series("ARSON", some, 0.12))));
        }
        Shrinkage steady =
                Objects.requireNonNull(scoring.strengths(alike, TODAY).get("ARSON"));
        Shrinkage uneven =
                Objects.requireNonNull(scoring.strengths(apart, TODAY).get("ARSON"));

        assertThat(steady.strength()).isEqualTo(50);
        assertThat(uneven.strength()).isBetween(1.0, 5.0);
        assertThat(List.of(steady.theta(), uneven.theta())).containsOnly(1.0);
    }

    @Test
    void shouldCountWhatWasTakenBackAsIfItHadNeverBeen() {
        SortedMap<Integer, Long> before = days(new Random(3));
        SortedMap<Integer, Long> after = new TreeMap<>(before);
        after.merge(TODAY - 4, 5L, Long::sum);
        after.merge(TODAY - 4, -5L, Long::sum);

        assertThat(scoring.score(area("A", List.of(series("ARSON", after, 0.1))), Map.of(), TODAY))
                .isEqualTo(scoring.score(area("A", List.of(series("ARSON", before, 0.1))), Map.of(), TODAY));
    }

    @Test
    void shouldCompareALevelWithItsMunicipalityOnlyWithAnInterval() {
        AreaScore.Scored scored = (AreaScore.Scored) made(new Random(5));
        double level = scored.crime().level(scored.inhabitants());

        AreaScore.Comparison beside = scored.beside(HarmKind.CRIME, level / 2);

        assertThat(beside.ratio()).isCloseTo(2, within(1e-9));
        assertThat(beside.interval().low()).isLessThan(2);
        assertThat(beside.interval().high()).isGreaterThan(2);
    }

    @Test
    void shouldHaveClassesAThirdOfEachOther() {
        assertThat(SeverityClass.of(6)).isEqualTo(SeverityClass.GRAVE);
        assertThat(SeverityClass.of(8).days()).isEqualTo(3000);
        assertThatThrownBy(() -> SeverityClass.of(9)).isInstanceOf(IllegalArgumentException.class);
    }

    private AreaScore made(Random random) {
        List<AreaHistory.Series> series = new ArrayList<>();
        Map<String, Shrinkage> strengths = new TreeMap<>();
        for (String category : List.of("ARSON", "HOMICIDE", "NOISE", "VANDALISM")) {
            strengths.put(category, new Shrinkage(0.5 + random.nextDouble(), 1, 1 + 49 * random.nextDouble()));
            series.add(series(category, days(random), 0.01 + random.nextDouble()));
        }
        TreeMap<String, Double> sectors = new TreeMap<>();
        for (String sector : List.of("HOUSING", "POLICE", "SCHOOL")) {
            sectors.put(sector, 1 - random.nextDouble());
        }
        return scoring.score(
                new AreaHistory("0191R001", 500 + random.nextInt(5000), series, new Corroboration(sectors)),
                strengths,
                TODAY);
    }

    private static AreaHistory area(String code, List<AreaHistory.Series> series) {
        return new AreaHistory(code, 1000, series, new Corroboration(new TreeMap<>()));
    }

    private static AreaHistory.Series series(String category, SortedMap<Integer, Long> days, double perDay) {
        return new AreaHistory.Series(category, days, TODAY - 365, perDay);
    }

    private static HarmWeight.Basis basis(Source source) {
        return new HarmWeight.Basis(source, LocalDate.EPOCH, "test");
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
