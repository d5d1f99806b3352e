package org.lagesbild.risk.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawsTest {

    private static final int MANY = 40_000;

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.4, 3, 64, 500})
    void shouldDrawPoissonCountsOfTheirMeanAndVariance(double mean) {
        Draws draws = new Draws(1);

        assertMoments(() -> draws.poisson(mean), mean, mean);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.9, 1, 7, 300})
    void shouldDrawGammaVariablesOfTheirMeanAndVariance(double shape) {
        Draws draws = new Draws(2);

        assertMoments(() -> draws.gamma(shape), shape, shape);
    }

    /** Within five standard errors of the mean, and the variance within a tenth. */
    private static void assertMoments(DoubleSupplier draw, double mean, double variance) {
        double[] drawn = new double[MANY];
        Arrays.setAll(drawn, at -> draw.getAsDouble());
        double average = Arrays.stream(drawn).average().orElseThrow();
        double squares = Arrays.stream(drawn)
                .map(each -> (each - average) * (each - average))
                .sum();

        assertThat(average).isCloseTo(mean, within(5 * Math.sqrt(variance / MANY)));
        assertThat(squares / (MANY - 1)).isCloseTo(variance, within(0.1 * variance));
    }

    @Test
    void shouldBeTheNumbersOfTheGeneratorOfThatName() {
        Draws draws = new Draws(0);

        // SplitMix64 from seed 0 begins with e220a8397b1dcdaf
        assertThat(draws.uniform()).isEqualTo(((0xe220a8397b1dcdafL >>> 11) + 0.5) * 0x1p-53);
    }

    @Test
    void shouldNotShareNumbersBetweenNightsMunicipalitiesOrCategories() {
        assertThat(new long[] {
                    Draws.seed("0191", "THEFT", 20_000),
                    Draws.seed("0191", "THEFT", 20_001),
                    Draws.seed("0191", "FIRE", 20_000),
                    Draws.seed("0114", "THEFT", 20_000),
                    Draws.seed("0191T", "HEFT", 20_000)
                })
                .doesNotHaveDuplicates();
    }
}
