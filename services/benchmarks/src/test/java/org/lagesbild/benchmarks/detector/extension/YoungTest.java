package org.lagesbild.benchmarks.detector.extension;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagesbild.benchmarks.detector.noufaily.Draw;
import org.lagesbild.benchmarks.detector.noufaily.Uniforms;
import org.lagesbild.risk.detector.GpDlm;
import org.lagesbild.risk.detector.Levels;
import org.lagesbild.risk.detector.Parameters;
import org.lagesbild.risk.detector.SeriesState;

/** X2: weeks to a year of history, started from a parent's rate that is off by a factor of 1.6 as often as not. */
class YoungTest {

    private static final double[] MEANS = {0.1, 0.5, 2, 8};
    private static final double OFF = 0.5;
    private static final int TESTED = 13;

    private final GpDlm model = new GpDlm(Parameters.reference().withLevelVariance(Levels.variance(50)));

    @ParameterizedTest(name = "{0} weeks of history")
    @ValueSource(ints = {4, 8, 13, 26, 52})
    void shouldSeldomAlarmFromItsSecondMonthOn(int history) {
        long alarms = 0;
        for (double mean : MEANS) {
            for (int series = 0; series < Made.SERIES; series++) {
                alarms += alarms(mean, history, Made.uniforms(2, (long) (100 * mean) + 1000L * history, series));
            }
        }

        assertThat((double) alarms / MEANS.length / Made.SERIES / TESTED).isLessThanOrEqualTo(Made.TOLERATED);
    }

    private long alarms(double mean, int history, Uniforms uniforms) {
        double prior = mean * Math.exp(OFF * Draw.normal(uniforms));
        long[] counts = Made.counts(history + TESTED, any -> mean, 1, uniforms);
        SeriesState state = model.start(Levels.expected(prior), 1);
        long alarms = 0;
        for (int week = 1; week <= counts.length; week++) {
            double tail = model.forecast(state, week, 0).distribution().tail(counts[week - 1]);
            alarms += week > history && tail <= Made.LEVEL ? 1 : 0;
            int settled = week - model.parameters().guard();
            if (settled >= 1) {
                state = model.absorb(state, settled, counts[settled - 1], 0);
            }
        }
        return alarms;
    }
}
