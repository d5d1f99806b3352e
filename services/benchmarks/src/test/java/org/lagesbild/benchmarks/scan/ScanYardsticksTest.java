package org.lagesbild.benchmarks.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.lagesbild.benchmarks.detector.Vectors;

class ScanYardsticksTest {

    private static final Offset<Double> ROUNDED = within(1e-9);

    @Test
    void shouldHoldAZoneAgainstAllCases() {
        JsonNode vectors = Vectors.section("scan");
        for (JsonNode row : vectors.required("kulldorff")) {
            Permutation scan = new Permutation(row.required("C").asLong());

            assertThat(scan.ratio(
                            row.required("c").asDouble(), row.required("mu").asDouble()))
                    .isCloseTo(row.required("llr").asDouble(), ROUNDED);
        }
        JsonNode expected = vectors.required("permutation_expected");
        assertThat(new Permutation(expected.required("C").asLong())
                        .expected(
                                expected.required("zone_total").asLong(),
                                expected.required("day_total").asLong()))
                .isEqualTo(expected.required("mu").asDouble());
    }

    @Test
    void shouldCountPairsAsKnox() {
        JsonNode row = Vectors.section("knox");
        Knox knox = new Knox(
                row.required("n").asLong(),
                row.required("n_t").asLong(),
                row.required("n_s").asLong(),
                row.required("X").asLong());

        assertThat(knox.expected()).isCloseTo(row.required("E").asDouble(), ROUNDED);
        assertThat(knox.ratio()).isCloseTo(row.required("ratio").asDouble(), ROUNDED);
        assertThat(knox.probability()).isCloseTo(row.required("p_poisson").asDouble(), ROUNDED);
    }
}
