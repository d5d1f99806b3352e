package org.lagesbild.risk.score;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.lagesbild.risk.detector.Vectors;

class ShrinkageTest {

    private static final JsonNode VECTOR = Vectors.section("eb_shrinkage");
    private static final double[] OBSERVED = Vectors.doubles(VECTOR.required("observed"));
    private static final double[] EXPECTED = Vectors.doubles(VECTOR.required("expected"));

    private final Shrinkage shrinkage = Shrinkage.estimate(OBSERVED, EXPECTED);

    @Test
    void shouldEstimateHowFarAreasDiffer() {
        assertThat(shrinkage.theta()).isCloseTo(1.75, Vectors.near(1.75));
        assertThat(shrinkage.between()).isCloseTo(0.06313339438339405, Vectors.near(0.06));
        assertThat(shrinkage.strength()).isCloseTo(27.719086183972106, Vectors.near(27));
    }

    @Test
    void shouldDrawEachRatioToTheirParents() {
        double[] ratios = Vectors.doubles(VECTOR.required("rr"));
        for (int at = 0; at < ratios.length; at++) {
            assertThat(shrinkage.ratio(OBSERVED[at], EXPECTED[at])).isCloseTo(ratios[at], Vectors.near(ratios[at]));
        }
    }

    @Test
    void shouldGiveEveryAreaTheParentsRatioWhereChanceExplainsAll() {
        Shrinkage equal = Shrinkage.estimate(new double[] {2, 2}, new double[] {2, 2});

        assertThat(equal.strength()).isInfinite();
        assertThat(equal.ratio(9, 1)).isEqualTo(1);
        assertThat(equal.bounded().strength()).isEqualTo(50);
    }

    @Test
    void shouldHoldTheRatioInItsIntervalWhichNarrowsWithMoreIncidents() {
        Shrinkage parent = new Shrinkage(1, 0.25, 4);
        Shrinkage.Interval few = parent.interval(3, 1.5);
        Shrinkage.Interval many = parent.interval(300, 150);

        assertThat(parent.ratio(3, 1.5)).isBetween(few.low(), few.high());
        assertThat(many.high() - many.low()).isLessThan(few.high() - few.low());
        assertThat(new Shrinkage(1, 1, 1).interval(0, 50).low()).isNotNegative();
    }

    @Test
    void shouldComeNearTheExactInterval() {
        // Gamma(4, 4): its quantiles at 5 % and 95 % are 0.3416 and 1.9384
        Shrinkage.Interval interval = new Shrinkage(1, 0.25, 4).interval(0, 0);

        assertThat(interval.low()).isBetween(0.33, 0.35);
        assertThat(interval.high()).isBetween(1.92, 1.95);
    }
}
