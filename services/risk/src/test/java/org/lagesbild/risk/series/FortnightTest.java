package org.lagesbild.risk.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lagesbild.risk.detector.Forecast;
import org.lagesbild.risk.detector.GpDlm;
import org.lagesbild.risk.detector.Parameters;
import org.lagesbild.risk.evaluation.SeriesKey;
import org.lagesbild.risk.evaluation.SeriesTest;
import org.lagesbild.risk.evaluation.TestedCount;
import org.lagesbild.risk.series.SeriesModel.Learnt;
import org.lagesbild.risk.time.Stockholm;

/** The last fourteen days, of forecasts and counts small enough to work out by hand. */
class FortnightTest {

    private static final int RUNNING = 2_900;
    private static final int MONDAY = Stockholm.mondayOf(RUNNING);
    private static final SeriesKey FIRES = new SeriesKey(Country.TOWN, "FIRE");

    private final DayCounts counts = new DayCounts();

    @Test
    void shouldExpectOfEachWeekAsMuchAsItHasDaysInTheWindow() {
        Learnt doubling = model(1, 2, 4, 8, 16);

        Outlook monday = Outlook.of(doubling, midnight(MONDAY), 1).orElseThrow();
        Outlook thursday = Outlook.of(doubling, midnight(MONDAY + 3), 1).orElseThrow();

        assertThat(monday.week().mean()).isEqualTo(8);
        assertThat(mean(monday)).as("two closed weeks").isEqualTo(4 + 8);
        assertThat(thursday.week().mean()).isCloseTo((3 * 16 + 4 * 8) / 7.0, within(1e-12));
        assertThat(mean(thursday))
                .as("three days of the running week, a whole one, and four days")
                .isCloseTo((3 * 16 + 7 * 8 + 4 * 4) / 7.0, within(1e-12));
    }

    @Test
    void shouldFindARiseThatNeitherOfItsWeeksShows() {
        reported(MONDAY - 12, 4);
        reported(MONDAY - 3, 5);

        SeriesTest test = test(midnight(MONDAY), model(1, 1, 1, 1, 1));

        // Poisson: P(N ≥ 5 | 1) = 0.00366, P(N ≥ 6 | 1) = 0.000594; P(N ≥ 8 | 2) = 0.0011, P(N ≥ 9 | 2) = 0.000237
        assertThat(test.week().seen().reported()).isEqualTo(5);
        assertThat(test.week().probability()).isCloseTo(0.00366, within(0.00001));
        assertThat(test.week().alarmCount()).isEqualTo(6);
        assertThat(test.fortnight().seen()).isEqualTo(new TestedCount.Seen(9, 7));
        assertThat(test.fortnight().expected()).isEqualTo(2);
        assertThat(test.fortnight().probability()).isCloseTo(0.000237, within(0.000001));
        assertThat(test.fortnight().alarmCount()).isEqualTo(9);
        assertThat(Evaluator.alarmed(test)).isTrue();
    }

    @Test
    void shouldBeAsUnusualAsTheMoreUnusualOfItsLooks() {
        SeriesTester tester = new SeriesTester(counts, midnight(MONDAY));
        Outlook outlook = Outlook.of(model(1, 1, 1, 1, 1), midnight(MONDAY), 1).orElseThrow();
        reported(MONDAY - 8, 4);

        assertThat(tester.probability(FIRES, outlook))
                .as("P(N ≥ 4 | 2), though nothing came in seven days")
                .isCloseTo(0.1429, within(0.0001));
        reported(MONDAY - 1, 5);
        assertThat(tester.probability(FIRES, outlook)).isCloseTo(0.000237, within(0.000001));
        assertThat(tester.probability(FIRES, outlook.withoutFortnight())).isCloseTo(0.00366, within(0.00001));
    }

    @Test
    void shouldCountFourteenDaysAndNotTheOneBefore() {
        reported(MONDAY - 15, 3);
        reported(MONDAY - 14, 1);
        reported(MONDAY, 2);

        assertThat(test(midnight(MONDAY), model(1, 1, 1, 1, 1))
                        .fortnight()
                        .seen()
                        .reported())
                .isEqualTo(1);
    }

    @Test
    void shouldSayNothingOfFourteenDaysWhereTheEarlierWeekIsNotKnown() {
        reported(MONDAY - 10, 9);
        Midnight midnight = midnight(MONDAY);
        SeriesTester tester = new SeriesTester(counts, midnight);
        Outlook outlook = tester.outlook(FIRES, model(1, 1, 1, 1, 1)).orElseThrow();

        SeriesTest test = tester.test(FIRES, outlook.withoutFortnight(), month(), context());

        assertThat(test.fortnight()).isEqualTo(TestedCount.NONE);
        assertThat(test.fortnight().tested()).isFalse();
        assertThat(test.week().tested()).isTrue();
        assertThat(Evaluator.alarmed(test)).isFalse();
    }

    private SeriesTest test(Midnight midnight, Learnt model) {
        SeriesTester tester = new SeriesTester(counts, midnight);
        return tester.test(FIRES, tester.outlook(FIRES, model).orElseThrow(), month(), context());
    }

    private static SeriesTest.Month month() {
        return new SeriesTest.Month(0, 4, SeriesTest.Ratio.NONE, SeriesTest.Slow.NONE);
    }

    private static SeriesTester.Context context() {
        return new SeriesTester.Context(new Surroundings.Details(7, 4, 1, 0), new SeriesTest.Model(100, 100));
    }

    private void reported(int day, int incidents) {
        counts.add(FIRES, "RESCUE", day, incidents);
    }

    private static double mean(Outlook outlook) {
        return outlook.fortnight().orElseThrow().mean();
    }

    private static Midnight midnight(int day) {
        return new Midnight(Country.TOWN, day, List.of());
    }

    /** What each of the five weeks up to the running one should bring, by Poisson counts of a mean that is known. */
    private static Learnt model(double... means) {
        return new Learnt(
                new GpDlm(Parameters.calendar()).start(0, RUNNING - Learnt.AHEAD + 1),
                IntStream.range(0, means.length)
                        .mapToObj(at -> new Ahead(new Forecast(means[at], 0, 1), false))
                        .toList());
    }
}
