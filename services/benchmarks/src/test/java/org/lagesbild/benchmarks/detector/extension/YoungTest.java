package org.lagesbild.benchmarks.detector.extension;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lagesbild.benchmarks.detector.FortnightMethod;
import org.lagesbild.benchmarks.detector.noufaily.Draw;
import org.lagesbild.benchmarks.detector.noufaily.Uniforms;
import org.lagesbild.risk.detector.GpDlm;
import org.lagesbild.risk.detector.Levels;
import org.lagesbild.risk.detector.Parameters;
import org.lagesbild.risk.detector.SeriesState;
import org.lagesbild.risk.detector.WeeklyDetector.Week;

/** X2: weeks to a year of history, started from a parent's rate that is off by a factor of 1.6 as often as not. */
class YoungTest {

    private static final double[] MEANS = {0.1, 0.5, 2, 8};
    private static final double OFF = 0.5;
    private static final int TESTED = 13;

    private final GpDlm model = new GpDlm(Parameters.reference().withLevelVariance(Levels.variance(50)));

    @ParameterizedTest(name = "{0} weeks of history, by fortnights: {1}")
    @CsvSource({
        "4, false",
        "8, false",
        "13, false",
        "26, false",
        "52, false",
        "4, true",
        "8, true",
        "13, true",
        "26, true",
        "52, true"
    })
    void shouldSeldomAlarmFromItsSecondMonthOn(int history, boolean fortnights) {
        long alarms = 0;
        for (double mean : MEANS) {
            for (int series = 0; series < Made.SERIES; series++) {
                alarms += alarms(
                        mean,
                        new Setting(history, fortnights),
                        Made.uniforms(2, (long) (100 * mean) + 1000L * history, series));
            }
        }

        assertThat((double) alarms / MEANS.length / Made.SERIES / TESTED).isLessThanOrEqualTo(Made.TOLERATED);
    }

    private record Setting(int history, boolean fortnights) {

        double probability(GpDlm model, SeriesState state, long[] counts, int week) {
            Week closing = Week.counted(week, counts[week - 1]);
            return fortnights
                    ? FortnightMethod.probability(model, state, closing, Week.counted(week - 1, counts[week - 2]))
                    : model.forecast(state, week, 0).distribution().tail(counts[week - 1]);
        }
    }

    private long alarms(double mean, Setting setting, Uniforms uniforms) {
        double prior = mean * Math.exp(OFF * Draw.normal(uniforms));
        long[] counts = Made.counts(setting.history + TESTED, any -> mean, 1, uniforms);
        SeriesState state = model.start(Levels.expected(prior), 1);
        long alarms = 0;
        for (int week = 1; week <= counts.length; week++) {
            boolean tested = week > setting.history;
            alarms += tested && setting.probability(model, state, counts, week) <= Made.LEVEL ? 1 : 0;
            int settled = week - model.parameters().guard();
            if (settled >= 1) {
                state = model.absorb(state, settled, counts[settled - 1], 0);
            }
        }
        return alarms;
    }
}
