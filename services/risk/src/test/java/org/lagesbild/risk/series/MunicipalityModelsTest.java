package org.lagesbild.risk.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagesbild.risk.detector.GpDlm;
import org.lagesbild.risk.detector.NbCusum;
import org.lagesbild.risk.detector.Parameters;
import org.lagesbild.risk.detector.SeriesState;
import org.lagesbild.risk.detector.WeeklyDetector;
import org.lagesbild.risk.detector.WeeklyDetector.Week;
import org.lagesbild.risk.evaluation.SeriesKey;
import org.lagesbild.risk.series.SeriesModel.Learnt;
import org.lagesbild.risk.week.SettledWeek;
import org.lagesbild.risk.week.WeekState;

class MunicipalityModelsTest {

    private static final int BEGIN = 2_800;
    private static final int WEEKS = 160;
    private static final int COLLECTED = 8;
    private static final int GUARD = 4;
    private static final SeriesKey FIRES = new SeriesKey(Country.TOWN, "FIRE");
    private static final SeriesKey THEFTS = new SeriesKey(Country.NORTH, "THEFT");

    private final TestedAreas areas = new TestedAreas(Country.AREAS);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void shouldLearnWhatTheDetectorLearnsOfTheSameCounts(long seed) {
        long[] counts = counts(seed);
        MunicipalityModels folded = models();
        for (int at = 0; at < WEEKS; at++) {
            folded.absorb(BEGIN + at, week(Map.of(FIRES, counts[at])));
        }
        GpDlm model = new GpDlm(Parameters.calendar());
        WeeklyDetector detector = new WeeklyDetector(model, NbCusum.reference(), 0.001);
        long first = 0;
        for (int at = 0; at < COLLECTED; at++) {
            first += counts[at];
        }
        SeriesState batch = model.start(StrictMath.log((first + 0.5) / COLLECTED), BEGIN + COLLECTED);
        List<Double> cusums = new ArrayList<>();
        for (int closing = COLLECTED; closing < WEEKS + GUARD; closing++) {
            int settling = closing - GUARD;
            SeriesState tested = closing < WEEKS
                    ? detector.test(batch, Week.counted(BEGIN + closing, counts[closing]))
                            .state()
                    : batch;
            cusums.add(tested.cusum());
            batch = settling < COLLECTED
                    ? tested
                    : detector.settle(tested, Week.counted(BEGIN + settling, counts[settling]));
        }

        SeriesState streamed = learnt(folded, FIRES).state();
        assertThat(streamed.withCusum(0)).isEqualTo(batch.withCusum(0));
        assertThat(streamed.cusum()).isEqualTo(cusums.get(WEEKS - COLLECTED - 1));
        assertThat(cusums).as("slow rises were added up at all").anyMatch(sum -> sum > 0.5);
    }

    @Test
    void shouldExpectOfEachWeekWhatWasKnownBeforeTheGuard() {
        long[] counts = counts(4);
        MunicipalityModels models = models();
        TreeMap<Integer, Double> said = new TreeMap<>();
        for (int at = 0; at < WEEKS; at++) {
            models.absorb(BEGIN + at, week(Map.of(FIRES, counts[at])));
            if (at >= COLLECTED) {
                Learnt learnt = learnt(models, FIRES);
                said.put(
                        BEGIN + at + 5,
                        learnt.of(BEGIN + at + 5).orElseThrow().forecast().mean());
                for (int ahead = 1; ahead <= GUARD; ahead++) {
                    int week = BEGIN + at + ahead;
                    double now = learnt.of(week).orElseThrow().forecast().mean();
                    assertThat(now).isEqualTo(said.getOrDefault(week, now));
                }
            }
        }
        assertThat(learnt(models, FIRES).of(BEGIN + WEEKS + 5)).isEmpty();
    }

    @Test
    void shouldTakeAMissingWeekForNoDataAndNotForZero() {
        MunicipalityModels silent = models();
        MunicipalityModels quiet = models();
        for (int at = 0; at < 60; at++) {
            boolean outage = at >= 50;
            Map<SeriesKey, Long> counts = outage ? Map.of() : Map.of(FIRES, 4L);
            silent.absorb(BEGIN + at, SettledWeek.of(WeekState.SETTLED, outage ? List.of("FIRE") : List.of(), counts));
            quiet.absorb(BEGIN + at, week(counts));
        }
        assertThat(expected(silent)).isCloseTo(4, within(0.4));
        assertThat(expected(quiet)).isLessThan(3);
        assertThat(learnt(silent, FIRES).absorbed()).isEqualTo(50 - COLLECTED);
    }

    @Test
    void shouldPassOverWeeksOfWhichNothingStandsInTheLog() {
        MunicipalityModels models = models();
        for (int at = 0; at < 40; at++) {
            models.absorb(BEGIN + at, week(Map.of(FIRES, 4L)));
        }
        int absorbed = learnt(models, FIRES).absorbed();
        models.absorb(BEGIN + 50, week(Map.of(FIRES, 4L)));

        assertThat(learnt(models, FIRES).absorbed()).isEqualTo(absorbed + 1);
        assertThat(learnt(models, FIRES).lastWeek()).isEqualTo(BEGIN + 50);
    }

    @Test
    void shouldBeginASeriesWithTheQuietWeeksThatItHasBehindIt() {
        MunicipalityModels models = models();
        for (int at = 0; at < 60; at++) {
            models.absorb(BEGIN + at, week(Map.of(FIRES, 2L)));
        }
        Learnt before = (Learnt) models.find(THEFTS).orElseThrow();
        models.absorb(BEGIN + 60, week(Map.of(FIRES, 2L, THEFTS, 1L)));

        assertThat(before.of(BEGIN + 60).orElseThrow().forecast().mean()).isLessThan(0.05);
        assertThat(learnt(models, THEFTS).absorbed()).isEqualTo(60 - COLLECTED + 1);
        assertThat(models.series()).containsExactly(FIRES, THEFTS);
    }

    @Test
    void shouldBeginDistrictsNearTheirShareOfTheInhabitants() {
        SeriesKey south = new SeriesKey(Country.SOUTH, "THEFT");
        MunicipalityModels models = models();
        for (int at = 0; at < COLLECTED; at++) {
            models.absorb(BEGIN + at, week(at % 2 == 0 ? Map.of(THEFTS, 2L) : Map.of(THEFTS, 1L, south, 1L)));
        }
        double north = learnt(models, THEFTS)
                .of(BEGIN + COLLECTED)
                .orElseThrow()
                .forecast()
                .mean();
        double other = learnt(models, south)
                .of(BEGIN + COLLECTED)
                .orElseThrow()
                .forecast()
                .mean();

        assertThat(north).isBetween(2 * 12_000 / 19_500.0 - 0.1, 12 / 8.0);
        assertThat(other).isBetween(4 / 8.0, 2 * 7_500 / 19_500.0 + 0.1);
    }

    @Test
    void shouldGiveASmallAreaTheSeasonOfItsMunicipality() {
        SeriesKey block = new SeriesKey(Country.BLOCK, "FIRE");
        MunicipalityModels models = models();
        for (int at = 0; at < 3 * 52; at++) {
            long summer = at % 52 < 26 ? 12L : 2L;
            models.absorb(BEGIN + at, week(Map.of(FIRES, summer, block, at % 3 == 0 ? 1L : 0L)));
        }
        Learnt small = learnt(models, block);
        double into = small.of(BEGIN + 3 * 52 + 4).orElseThrow().forecast().mean();
        for (int at = 3 * 52; at < 3 * 52 + 26; at++) {
            models.absorb(BEGIN + at, week(Map.of(FIRES, 12L, block, at % 3 == 0 ? 1L : 0L)));
        }
        double out = learnt(models, block)
                .of(BEGIN + 3 * 52 + 30)
                .orElseThrow()
                .forecast()
                .mean();

        assertThat(small.state().seasonal()).isFalse();
        assertThat(into).isGreaterThan(1.5 * out);
    }

    @Test
    void shouldExpectOfASeriesThatBeginsLateWhatAllItsQuietWeeksTell() {
        int quiet = 60;
        MunicipalityModels models = models();
        GpDlm model = new GpDlm(Parameters.calendar());
        SeriesState byHand = model.start(StrictMath.log(0.5 / COLLECTED), BEGIN + COLLECTED);
        List<Double> expected = new ArrayList<>();
        for (int at = 0; at < quiet; at++) {
            models.absorb(BEGIN + at, week(Map.of(THEFTS, 1L)));
            byHand = at < COLLECTED ? byHand : model.absorb(byHand, BEGIN + at, 0, 0);
            if (at >= quiet - GUARD) {
                expected.add(model.forecast(byHand, BEGIN + at + GUARD + 1, 0).mean());
            }
        }
        models.absorb(BEGIN + quiet, week(Map.of(THEFTS, 1L, FIRES, 2L)));
        byHand = model.absorb(byHand, BEGIN + quiet, 2, 0);

        Learnt begun = learnt(models, FIRES);
        assertThat(begun.state().withCusum(0)).isEqualTo(byHand.withCusum(0));
        assertThat(begun.absorbed()).isEqualTo(quiet - COLLECTED + 1);
        assertThat(begun.ahead().subList(0, GUARD).stream()
                        .map(ahead -> ahead.forecast().mean()))
                .as("said before the first incident was settled")
                .isEqualTo(expected)
                .allMatch(mean -> mean > 0.25 / quiet && mean < 1.0 / quiet, "about half an incident in all of them");
        assertThat(begun.ahead().get(GUARD).forecast().mean()).isGreaterThan(1.5 * expected.get(GUARD - 1));
    }

    @Test
    void shouldBeTheSameBytesHoweverOftenItIsStoredAndTakenUp() {
        long[] counts = counts(5);
        MunicipalityModels straight = models();
        MunicipalityModels resumed = models();
        for (int at = 0; at < WEEKS; at++) {
            SettledWeek week = week(Map.of(FIRES, counts[at], THEFTS, counts[at] / 3));
            straight.absorb(BEGIN + at, week);
            resumed.absorb(BEGIN + at, week);
            MunicipalityModels next = models();
            resumed.all().forEach((series, model) -> next.restore(series, SeriesModel.fromBytes(model.toBytes())));
            resumed = next;
        }
        MunicipalityModels last = resumed;
        assertThat(bytes(last)).isEqualTo(bytes(straight)).hasSize(4);
    }

    private static Map<SeriesKey, String> bytes(MunicipalityModels models) {
        Map<SeriesKey, String> bytes = new TreeMap<>();
        models.all().forEach((series, model) -> bytes.put(series, HexFormat.of().formatHex(model.toBytes())));
        return bytes;
    }

    private MunicipalityModels models() {
        return new MunicipalityModels(Country.TOWN, areas, new SeriesLearner());
    }

    private static Learnt learnt(MunicipalityModels models, SeriesKey series) {
        return (Learnt) models.find(series).orElseThrow();
    }

    private static double expected(MunicipalityModels models) {
        Learnt learnt = learnt(models, FIRES);
        return learnt.of(learnt.lastWeek() + 5).orElseThrow().forecast().mean();
    }

    private static SettledWeek week(Map<SeriesKey, Long> counts) {
        TreeMap<SeriesKey, Long> reported = new TreeMap<>(counts);
        reported.values().removeIf(count -> count == 0);
        return SettledWeek.of(WeekState.SETTLED, List.of(), reported);
    }

    /** Three years of a series with a season and a lasting rise. */
    private static long[] counts(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long[] counts = new long[WEEKS];
        for (int at = 0; at < WEEKS; at++) {
            double mean = (at > 120 ? 5 : 2.5) * (1 + 0.4 * StrictMath.cos(2 * StrictMath.PI * at / 52));
            double left = StrictMath.exp(-mean);
            for (double product = random.nextDouble(); product > left; product *= random.nextDouble()) {
                counts[at]++;
            }
        }
        return counts;
    }
}
