package org.lagesbild.benchmarks.detector.extension;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lagesbild.benchmarks.detector.GpDlmMethod;
import org.lagesbild.benchmarks.detector.Method;
import org.lagesbild.risk.detector.NbCusum;

/** X3: the level rises and stays; the CUSUM is what finds that. */
class ShiftTest {

    private static final int BEFORE = 260;
    private static final int WITHIN = 13;
    private static final double ALARM = 0.5;

    private final Method cusum = GpDlmMethod.reference().cusum(NbCusum.reference(), 53);

    @Test
    void shouldFindMostDoublingsOfTwoAWeekWithinAQuarter() {
        assertThat(found(2, 2)).isGreaterThanOrEqualTo(0.75);
    }

    @ParameterizedTest(name = "{0} a week times {1}")
    @CsvSource({"0.5, 1.5", "0.5, 2", "2, 1.5", "8, 1.5", "8, 2"})
    void shouldFindALastingRiseMoreOftenThanNothing(double mean, double rise) {
        assertThat(found(mean, rise)).isGreaterThan(found(mean, 1) + 0.1);
    }

    /** Share of series in which it alarms within a quarter of the shift. */
    private double found(double mean, double rise) {
        int found = 0;
        for (int series = 0; series < Made.SERIES; series++) {
            long[] counts = Made.counts(
                    BEFORE + WITHIN,
                    week -> week > BEFORE ? mean * rise : mean,
                    1,
                    Made.uniforms(3, (long) (10 * mean), series));
            double[] scores = cusum.scores(counts, BEFORE + 1, BEFORE + WITHIN);
            found += Made.alarms(scores, ALARM) > 0 ? 1 : 0;
        }
        return (double) found / Made.SERIES;
    }
}
