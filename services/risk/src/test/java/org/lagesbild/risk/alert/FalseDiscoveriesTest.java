package org.lagesbild.risk.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.lagesbild.risk.detector.Vectors;

class FalseDiscoveriesTest {

    private static final JsonNode VECTOR = Vectors.section("benjamini_hochberg");

    @Test
    void shouldKeepAsManyAsTheVectorSays() {
        double[] probabilities = Vectors.doubles(VECTOR.required("p"));
        FalseDiscoveries chance = new FalseDiscoveries(VECTOR.required("q").asDouble());

        assertThat(chance.kept(probabilities))
                .isEqualTo(VECTOR.required("rejected").asInt());
        assertThat(chance.limit(probabilities, probabilities.length)).isEqualTo(0.02);
    }

    @Test
    void shouldKeepAllUpToTheLargestWithinItsThreshold() {
        // no smaller one is within its own threshold, 0.033 and 0.067; the largest is within 0.1
        assertThat(FalseDiscoveries.reference().kept(new double[] {0.1, 0.08, 0.09}))
                .isEqualTo(3);
    }

    @Test
    void shouldKeepNoneWhereNothingIsUnusual() {
        assertThat(FalseDiscoveries.reference().kept(new double[] {0.3, 0.9})).isZero();
        assertThat(FalseDiscoveries.reference().limit(new double[] {0.3, 0.9}, 2))
                .isNegative();
        assertThat(FalseDiscoveries.reference().limit(new double[0], 7)).isNegative();
    }
}
