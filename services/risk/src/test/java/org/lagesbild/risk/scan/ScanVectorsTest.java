package org.lagesbild.risk.scan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lagesbild.risk.detector.Vectors;

class ScanVectorsTest {

    private static final JsonNode SCAN = Vectors.section("scan");

    static List<JsonNode> ratios() {
        return Vectors.list(SCAN.required("ebp"));
    }

    @ParameterizedTest
    @MethodSource("ratios")
    void shouldHoldCountsAgainstTheirExpectation(JsonNode vector) {
        double expected = vector.required("llr").asDouble();
        double count = vector.required("c").asDouble();
        double baseline = vector.required("b").asDouble();

        assertThat(Likelihood.ratio(count, baseline)).isCloseTo(expected, Vectors.near(expected));
        assertThat(Likelihood.bound(count, baseline)).isGreaterThanOrEqualTo(expected);
    }

    @Test
    void shouldTellTheFarTailFromFewMaxima() {
        JsonNode vector = SCAN.required("gumbel");
        Gumbel fitted = Gumbel.fitted(Vectors.doubles(vector.required("simulated_max")));

        assertThat(fitted.scale()).isCloseTo(vector.required("scale").asDouble(), near(vector, "scale"));
        assertThat(fitted.mode()).isCloseTo(vector.required("mode").asDouble(), near(vector, "mode"));
        assertThat(fitted.tail(vector.required("T").asDouble()))
                .isCloseTo(vector.required("p").asDouble(), near(vector, "p"));
    }

    private static Offset<Double> near(JsonNode vector, String field) {
        return Vectors.near(vector.required(field).asDouble());
    }
}
