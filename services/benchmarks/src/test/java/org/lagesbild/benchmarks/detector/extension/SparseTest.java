package org.lagesbild.benchmarks.detector.extension;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lagesbild.benchmarks.detector.Method;
import org.lagesbild.benchmarks.detector.noufaily.Uniforms;

/** X1: an incident every twenty weeks to four a week, three years of history, a season of 30 %. */
class SparseTest {

    private static final int HISTORY = 160;
    private static final int WEEKS = HISTORY + 49;

    @ParameterizedTest(name = "{0} a week, variance factor {1}")
    @CsvSource({"0.05, 1", "0.25, 1", "1, 1", "4, 1", "0.05, 1.5", "0.25, 1.5", "1, 1.5", "4, 1.5"})
    void shouldSeldomAlarmWhereNothingHappens(double mean, double factor) {
        for (Method detector : Made.DETECTORS) {
            long alarms = 0;
            for (int series = 0; series < Made.SERIES; series++) {
                alarms += Made.alarms(detector.scores(counts(mean, factor, series), HISTORY + 1, WEEKS), Made.LEVEL);
            }

            assertThat((double) alarms / Made.SERIES / 49).as(detector.name()).isLessThanOrEqualTo(Made.TOLERATED);
        }
    }

    @ParameterizedTest(name = "eight cases at {0} a week")
    @CsvSource({"0.05", "0.25"})
    void shouldFindEightCasesInNearlyEveryQuietArea(double mean) {
        for (Method detector : Made.DETECTORS) {
            int found = 0;
            for (int series = 0; series < Made.SERIES; series++) {
                long[] counts = counts(mean, 1, series);
                Uniforms uniforms = Made.uniforms(12, (long) (100 * mean), series);
                int start = HISTORY + 1 + uniforms.below(40);
                int last = Made.strike(counts, start, 8, uniforms);
                found += Made.alarms(detector.scores(counts, start, last), Made.LEVEL) > 0 ? 1 : 0;
            }

            assertThat((double) found / Made.SERIES).as(detector.name()).isGreaterThanOrEqualTo(0.95);
        }
    }

    private static long[] counts(double mean, double factor, int series) {
        Uniforms uniforms = Made.uniforms(11, (long) (100 * mean + 10 * factor), series);
        return Made.counts(WEEKS, week -> mean * Math.exp(0.3 * Math.cos(2 * Math.PI * week / 52)), factor, uniforms);
    }
}
