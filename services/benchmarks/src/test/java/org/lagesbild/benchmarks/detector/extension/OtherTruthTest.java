package org.lagesbild.benchmarks.detector.extension;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lagesbild.benchmarks.detector.Method;
import org.lagesbild.benchmarks.detector.noufaily.Draw;
import org.lagesbild.benchmarks.detector.noufaily.Simulated;
import org.lagesbild.benchmarks.detector.noufaily.Uniforms;

/** X4: truths that are not of the model's form. */
class OtherTruthTest {

    private enum Truth {
        SUMMER_STEP {
            @Override
            IntToDoubleFunction mean(Uniforms uniforms) {
                return week -> summer(week) ? 8 : 5;
            }
        },
        /** Midsummer, and the three weeks around the new year. */
        HOLIDAY_SPIKES {
            @Override
            IntToDoubleFunction mean(Uniforms uniforms) {
                return week -> week % 52 == 25 || (week + 1) % 52 < 3 ? 10 : 5;
            }
        },
        VARIANCE_OF_THE_SQUARE {
            @Override
            IntToDoubleFunction mean(Uniforms uniforms) {
                return any -> 5;
            }

            @Override
            DoubleUnaryOperator factor() {
                return mean -> 1 + mean / 5;
            }
        },
        WANDERING_LEVEL {
            @Override
            IntToDoubleFunction mean(Uniforms uniforms) {
                double[] log = new double[Simulated.WEEKS + 1];
                log[0] = Math.log(5);
                for (int week = 1; week < log.length; week++) {
                    log[week] = log[week - 1] + 0.03 * Draw.normal(uniforms);
                }
                return week -> Math.exp(log[week]);
            }
        },
        LASTING_RISE {
            @Override
            IntToDoubleFunction mean(Uniforms uniforms) {
                return week -> week >= 500 ? 3 : 2;
            }
        },
        SPARSE_SUMMER {
            @Override
            IntToDoubleFunction mean(Uniforms uniforms) {
                return week -> summer(week) ? 0.6 : 0.3;
            }
        };

        abstract IntToDoubleFunction mean(Uniforms uniforms);

        DoubleUnaryOperator factor() {
            return any -> 1;
        }

        private static boolean summer(int week) {
            return week % 52 >= 23 && week % 52 < 36;
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldSeldomAlarmWhateverTheTruth(Truth truth) {
        for (Method detector : Made.DETECTORS) {
            long alarms = 0;
            for (int series = 0; series < Made.SERIES; series++) {
                Uniforms uniforms = Made.uniforms(4, truth.ordinal(), series);
                long[] counts = Made.counts(Simulated.WEEKS, truth.mean(uniforms), truth.factor(), uniforms);
                double[] scores = detector.scores(counts, Simulated.FIRST_TESTED, Simulated.WEEKS);
                alarms += Made.alarms(scores, Made.LEVEL);
            }

            assertThat((double) alarms / Made.SERIES / Simulated.TESTED)
                    .as(detector.name())
                    .isLessThanOrEqualTo(Made.TOLERATED);
        }
    }
}
