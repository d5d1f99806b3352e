package org.lagesbild.benchmarks.detector.yardstick;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.lagesbild.benchmarks.detector.Findings;
import org.lagesbild.benchmarks.detector.Gate;
import org.lagesbild.benchmarks.detector.Vectors;
import org.lagesbild.risk.detector.CountDistribution;

class YardsticksTest {

    private static final Offset<Double> ROUNDED = Offset.offset(1e-6);
    private static final Offset<Double> CONVERGED = Offset.offset(1e-4);

    @Test
    void shouldCountDeviationsAsEars() {
        JsonNode section = Vectors.section("ears");
        long[] counts = Vectors.counts(section.required("series"));
        for (JsonNode row : section.required("expected")) {
            int week = row.required("t").asInt();

            assertThat(Ears.c1().statistic(counts, week))
                    .isCloseTo(row.required("C1").asDouble(), ROUNDED);
            assertThat(Ears.c2().statistic(counts, week))
                    .isCloseTo(row.required("C2").asDouble(), ROUNDED);
        }
    }

    @Test
    void shouldExpectAsBayes() {
        JsonNode section = Vectors.section("bayes1");
        CountDistribution expected = Bayes.one().expected(Vectors.counts(section.required("past")), 7);

        assertThat(expected.mean()).isCloseTo(section.required("mean").asDouble(), ROUNDED);
        assertThat(expected.variance()).isCloseTo(section.required("var").asDouble(), ROUNDED);
        assertThat(expected.tail(section.required("y").asLong()))
                .isCloseTo(section.required("p").asDouble(), ROUNDED);
        assertThat(expected.alarm(0.05))
                .isEqualTo(section.required("y_alarm_0.05").asLong());
    }

    @Test
    void shouldBoundAsFarringtonDoes() {
        JsonNode vectors = Vectors.section("farrington_threshold");
        JsonNode powers = vectors.required("two_thirds");

        assertThat(Threshold.TWO_THIRDS.upper(0.05, 5, 0.2, 1))
                .isCloseTo(powers.required("upper").asDouble(), ROUNDED);
        assertThat(Threshold.TWO_THIRDS.probability(8, 5, 0.2, 1))
                .isCloseTo(powers.required("p").asDouble(), ROUNDED);
        assertQuantile(vectors.required("nbPlugin_phi1.5 (mu=5,y=11)"), 1.5);
        assertQuantile(vectors.required("nbPlugin_phi1 (mu=5,y=11)"), 1);
    }

    @Test
    void shouldWeighThePastDownAsFarringtonDoes() {
        JsonNode vectors = Vectors.section("farrington_weights");
        double[] halves = Farrington.weights(new double[] {0, 0, 0, 0, 0, 2, 2, 2, 2, 2}, 0);
        double[] unequal = Farrington.weights(new double[] {0.5, -1, 3, 2, 4}, 2.58);

        assertThat(halves[0]).isCloseTo(vectors.required("expected_first5").asDouble(), ROUNDED);
        assertThat(halves[9]).isCloseTo(vectors.required("expected_last5").asDouble(), ROUNDED);
        for (int at = 0; at < unequal.length; at++) {
            assertThat(unequal[at])
                    .isCloseTo(
                            vectors.required("case2").required("omega").get(at).asDouble(), ROUNDED);
        }
    }

    @Test
    void shouldRegressOntoTheMeansOfTwoGroups() {
        double[][] rows = {{1, 0}, {1, 0}, {1, 1}, {1, 1}};
        double[] counts = {1, 3, 10, 14};
        PoissonRegression model = new PoissonRegression(rows, counts, new double[] {1, 1, 1, 1});

        assertThat(model.converged()).isTrue();
        assertThat(model.means()).containsExactly(new double[] {2, 2, 12, 12}, ROUNDED);
        assertThat(model.leverage(0)).isCloseTo(0.5, CONVERGED);
        assertThat(model.factor()).isEqualTo(1);
        assertThat(model.error(rows[3], 1)).isCloseTo(Math.sqrt(6), CONVERGED);
    }

    /** Measured over a hundred replicates: 0.0076. Two are near enough to tell a wrong method. */
    @Test
    void shouldAlarmAboutAsOftenAsMeasuredElsewhere() {
        Findings findings = new Gate(2, Gate.SEED).run(Farrington.negativeBinomial());

        assertThat(findings.falseAlarms(0.005)).isBetween(0.0045, 0.0107);
    }

    private static void assertQuantile(JsonNode row, double factor) {
        assertThat(Threshold.NEGATIVE_BINOMIAL.probability(11, 5, 0.2, factor))
                .isCloseTo(row.required("p").asDouble(), ROUNDED);
        assertThat(Threshold.NEGATIVE_BINOMIAL.upper(0.05, 5, 0.2, factor))
                .isEqualTo(row.required("upper_q95").asDouble());
    }
}
