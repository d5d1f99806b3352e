package org.lagesbild.privacy.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwoSidedGeometricTest {

    @ParameterizedTest(name = "{0} atoms of 2^-{1}: within {2}")
    @CsvSource({"4, 2, 3", "1, 1, 3", "28, 2, 8", "7, 1, 9", "4, 1, 7", "8, 1, 9", "13, 1, 12", "28, 1, 17"})
    void shouldTellHowFarNineOfTenSumsReach(int atoms, int halvings, int reach) {
        assertThat(TwoSidedGeometric.within(atoms, halvings, 0.9)).isEqualTo(reach);
    }

    @Test
    void shouldHaveTheVariancesOfItsProbabilities() {
        for (int halvings = 1; halvings <= 3; halvings++) {
            double total = 0;
            double variance = 0;
            for (int k = -200; k <= 200; k++) {
                total += TwoSidedGeometric.probability(k, halvings);
                variance += k * k * TwoSidedGeometric.probability(k, halvings);
            }
            assertThat(total).isCloseTo(1, within(1e-9));
            assertThat(TwoSidedGeometric.variance(halvings)).isCloseTo(variance, within(1e-9));
        }
    }
}
