package org.lagesbild.risk.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lagesbild.risk.alert.AlarmLevels;
import org.lagesbild.risk.detector.Forecast;
import org.lagesbild.risk.evaluation.Cluster;
import org.lagesbild.risk.scan.ClusterScan.Found;

class ClusterScanTest {

    private static final int NIGHTS = 1_000;
    private static final int SIDE = 5;
    private static final double A_YEAR = 1.0 / 365;

    /** Three neighbours in a corner: none of them is far from the others. */
    private static final List<Integer> CORNER = List.of(0, 1, 5);

    private static final Forecast WEEK = new Forecast(0.4, 0.05, 1.2);

    private final Squares town = new Squares(SIDE, WEEK);

    @ParameterizedTest(name = "{0} a week, uncertainty {1}, factor {2}")
    @CsvSource({"0.05, 0, 1", "0.3, 0.05, 1.5", "0.5, 0, 1", "2, 0.02, 1.5", "0.01, 0.5, 1"})
    void shouldBeWrongAboutAsOftenAsItSays(double mean, double uncertainty, double factor) {
        Squares quiet = new Squares(SIDE, new Forecast(mean, uncertainty, factor));
        Zones zones = quiet.zones();
        SplittableRandom random = new SplittableRandom(20130001);
        int inAYear = 0;
        int inAMonth = 0;
        for (int night = 0; night < NIGHTS; night++) {
            double probability = new ClusterScan(zones, quiet.tiles(quiet.usual(random)))
                    .most("0191", "THEFT", night)
                    .map(found -> found.chance().probability())
                    .orElse(1.0);
            inAYear += probability <= A_YEAR ? 1 : 0;
            inAMonth += probability <= 1.0 / 30 ? 1 : 0;
        }

        assertThat(inAYear / (NIGHTS * A_YEAR))
                .as("false clusters a night, of those allowed: once a year")
                .isLessThan(3.0);
        assertThat(inAMonth / (NIGHTS / 30.0))
                .as("false clusters a night, of those allowed: once a month")
                .isBetween(0.2, 1.4);
    }

    @Test
    void shouldFindWhatNeighboursSeeTogetherAndNoneOfThemAlone() {
        int found = 0;
        int alone = 0;
        int nights = 100;
        for (int night = 0; night < nights; night++) {
            List<int[]> counts = town.usual(new SplittableRandom(night));
            CORNER.forEach(area -> counts.get(area)[0] = 4);
            alone += WEEK.distribution().tail(4) <= AlarmLevels.WEEK ? 1 : 0;
            Optional<Found> most = new ClusterScan(town.zones(), town.tiles(counts)).most("0191", "THEFT", night);
            found += most.filter(each -> each.chance().probability() <= A_YEAR)
                            .filter(each -> areas(each)
                                    .containsAll(
                                            CORNER.stream().map(Squares::code).toList()))
                            .isPresent()
                    ? 1
                    : 0;
        }

        assertThat(alone).as("four in a week where 0.4 are usual").isZero();
        assertThat(found).as("nights of %s", nights).isGreaterThanOrEqualTo(80);
    }

    @Test
    void shouldSayWhatItsAreasBroughtAndWereExpectedTo() {
        List<int[]> counts = town.usual(new SplittableRandom(3));
        counts.replaceAll(slices -> new int[3]);
        CORNER.forEach(area -> counts.get(area)[1] = 5);

        Found found = new ClusterScan(town.zones(), town.tiles(counts))
                .most("0191", "THEFT", 1)
                .orElseThrow();

        assertThat(found.days()).as("all of it lay in the week before the last").isEqualTo(14);
        assertThat(areas(found)).isSorted().containsExactly(Squares.code(0), Squares.code(1), Squares.code(5));
        assertThat(found.parts()).allSatisfy(part -> {
            assertThat(part.reported()).isEqualTo(5);
            assertThat(part.expected()).isCloseTo(2 * WEEK.mean(), within(1e-12));
        });
        assertThat(found.ratio())
                .isCloseTo(Likelihood.ratio(15 / WEEK.factor(), 6 * WEEK.mean() / WEEK.factor()), within(1e-12));
        assertThat(found.chance().replicates()).isEqualTo(99);
        assertThat(found.chance().looks()).isEqualTo(3 * town.zones().count());
    }

    @Test
    void shouldSayTheSameOfTheSameAndDependOnNothingElse() {
        List<int[]> counts = town.usual(new SplittableRandom(3));
        CORNER.forEach(area -> counts.get(area)[0] = 4);
        Found once = new ClusterScan(town.zones(), town.tiles(counts))
                .most("0191", "THEFT", 20_000)
                .orElseThrow();

        assertThat(new ClusterScan(town.zones(), town.tiles(counts)).most("0191", "THEFT", 20_000))
                .hasValue(once);
        assertThat(once.chance().probability())
                .as("pinned: it is in the log for ever, and a rebuild must end with the same bytes")
                .isEqualTo(1.4608482325485198E-4);
    }

    @Test
    void shouldNotCallTwoIncidentsACluster() {
        List<int[]> counts = town.usual(new SplittableRandom(3));
        counts.replaceAll(slices -> new int[3]);
        counts.get(0)[0] = 1;
        counts.get(1)[0] = 1;
        Squares deserted = new Squares(SIDE, new Forecast(1e-4, 0, 1));

        assertThat(new ClusterScan(deserted.zones(), deserted.tiles(counts)).most("0191", "THEFT", 1))
                .isEmpty();
        counts.get(5)[0] = 1;
        assertThat(new ClusterScan(deserted.zones(), deserted.tiles(counts)).most("0191", "THEFT", 1))
                .isPresent();
    }

    @Test
    void shouldLookAtEachZoneOnceAndAtNoAreaThatIsNotTested() {
        Zones row = new Zones(List.of("A", "B", "C"), area -> switch (area) {
            case "A" -> List.of("B", "X", "C");
            case "B" -> List.of("A", "C");
            default -> List.of("B", "A");
        });

        assertThat(row.count()).as("A, B, C, AB, BC, ABC").isEqualTo(6);
        assertThat(row.around(0)).containsExactly(0, 1, 2);
    }

    @Test
    void shouldRefuseAnAreaWithoutForecasts() {
        assertThatThrownBy(() -> new ClusterScan(town.zones(), List.of()).most("0191", "THEFT", 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> areas(Found found) {
        return found.parts().stream().map(Cluster.Part::area).toList();
    }
}
