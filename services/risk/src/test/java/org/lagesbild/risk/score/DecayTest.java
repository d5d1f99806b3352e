package org.lagesbild.risk.score;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lagesbild.risk.detector.Vectors;

class DecayTest {

    private static final JsonNode VECTOR = Vectors.section("decay");

    private final Decay decay = new Decay(VECTOR.required("half_life").asDouble());

    @Test
    void shouldFadeAsTheVectorSays() {
        double sum = Arrays.stream(Vectors.doubles(VECTOR.required("ages_days")))
                .map(decay::weight)
                .sum();

        assertThat(sum).isCloseTo(VECTOR.required("n_star").asDouble(), Vectors.near(3));
        assertThat(decay.steady(0.1))
                .isCloseTo(VECTOR.required("steady_state_rate_0.1_per_day").asDouble(), Vectors.near(2));
    }

    @Test
    void shouldCountByWholeDaysAndNothingOfLaterOnes() {
        TreeMap<Integer, Long> counts = new TreeMap<>();
        counts.put(100, 2L);
        counts.put(114, 3L);
        counts.put(115, 7L);

        assertThat(decay.sum(counts, 114, decay.depth())).isEqualTo(4);
        assertThat(decay.sum(counts, 114, 14)).as("the last fourteen days").isEqualTo(3);
    }

    @Test
    void shouldForgetWhatWasTakenBack() {
        TreeMap<Integer, Long> before = new TreeMap<>();
        before.put(90, 1L);
        TreeMap<Integer, Long> after = new TreeMap<>(before);
        after.merge(95, 1L, Long::sum);
        after.merge(95, -1L, Long::sum);

        assertThat(decay.sum(after, 114, 112)).isEqualTo(decay.sum(before, 114, 112));
    }

    @Test
    void shouldExpectWhatASteadyRateSumsTo() {
        TreeMap<Integer, Long> daily = new TreeMap<>();
        for (int day = 0; day <= 1000; day++) {
            daily.put(day, 3L);
        }

        for (int days : new int[] {1, 30, decay.depth()}) {
            double sum = decay.sum(daily, 1000, days);
            assertThat(decay.expected(3, days)).isCloseTo(sum, Vectors.near(sum));
        }
    }
}
