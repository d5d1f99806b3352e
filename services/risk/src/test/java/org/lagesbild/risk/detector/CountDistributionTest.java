package org.lagesbild.risk.detector;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CountDistributionTest {

    static List<JsonNode> cases() {
        return Vectors.list(Vectors.section("nb_tail").required("cases"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void shouldGiveTheExactTail(JsonNode vector) {
        double expected = vector.required("p").asDouble();

        assertThat(of(vector).tail(vector.required("y").asLong())).isCloseTo(expected, Vectors.near(expected));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void shouldSayWhatWouldHaveAlarmed(JsonNode vector) {
        for (Map.Entry<String, JsonNode> level : vector.required("y_alarm").properties()) {
            assertThat(of(vector).alarm(Double.parseDouble(level.getKey())))
                    .as("at %s", level.getKey())
                    .isEqualTo(level.getValue().asLong());
        }
    }

    @ParameterizedTest
    @CsvSource({"0.512, 0.7", "4, 4", "30, 75", "900, 900", "2500, 9000", "20000, 100000"})
    void shouldPutAtMostTwoAndAHalfPercentOnEitherSideOfTheRange(double mean, double variance) {
        CountDistribution counts = new CountDistribution(mean, variance);
        CountDistribution.Range range = counts.range();

        assertThat(1 - counts.tail(range.low())).isLessThanOrEqualTo(0.025 + 1e-12);
        assertThat(1 - counts.tail(range.low() + 1)).isGreaterThan(0.025);
        assertThat(counts.tail(range.high() + 1)).isLessThanOrEqualTo(0.025);
        assertThat(counts.tail(range.high())).isGreaterThan(0.025);
    }

    @Test
    void shouldAgreeWithItselfOnBothSidesOfTheMeanWhereTheFirstTermsCannotBeWritten() {
        CountDistribution many = new CountDistribution(5000.5, 5000.5);

        double lower = many.tail(5000);
        double upper = many.tail(5001);

        assertThat(lower - upper).isBetween(0.005, 0.006);
        assertThat(many.tail(5400)).isBetween(1e-9, 1e-7);
    }

    @Test
    void shouldNeverNeedLessThanOneToAlarm() {
        assertThat(new CountDistribution(1e-5, 1e-5).alarm(0.005)).isEqualTo(1);
        assertThat(new CountDistribution(1e-5, 1e-5).range()).isEqualTo(new CountDistribution.Range(0, 0));
    }

    private static CountDistribution of(JsonNode vector) {
        return new CountDistribution(
                vector.required("mu").asDouble(), vector.required("var").asDouble());
    }
}
