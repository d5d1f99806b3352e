package org.lagesbild.benchmarks.detector.noufaily;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.lagesbild.benchmarks.detector.Gate;
import org.lagesbild.benchmarks.detector.Vectors;

class SimulatedTest {

    private static final JsonNode VECTORS = Vectors.section("generator");
    private static final List<Scenario> SCENARIOS = Scenario.all();

    @Test
    void shouldDrawTheVectorsUniforms() {
        Uniforms uniforms = new Uniforms(Gate.SEED, 1, 0, 0);

        assertThat(Long.toHexString(Uniforms.seed(Gate.SEED, 1, 0, 0)))
                .isEqualTo(VECTORS.required("seed_hex_s1_r0_p0").asText());
        for (JsonNode expected : VECTORS.required("first_uniforms_s1_r0_p0")) {
            assertThat(uniforms.next()).isEqualTo(expected.asDouble());
        }
    }

    @Test
    void shouldSimulateTheVectorsSeries() {
        for (JsonNode row : VECTORS.required("series")) {
            Scenario scenario = SCENARIOS.get(row.required("scenario").asInt() - 1);
            Simulated simulated =
                    new Simulated(scenario, row.required("replicate").asInt(), Gate.SEED);
            double last = row.required("mu_week624").asDouble();

            assertThat(scenario.mean(624)).isCloseTo(last, Offset.offset(1e-9 * last));
            assertThat(Arrays.copyOf(simulated.clean(), 12)).isEqualTo(Vectors.counts(row.required("base_first12")));
            assertThat(sum(simulated.clean()))
                    .isEqualTo(row.required("base_sum").asLong());
            assertThat(sum(simulated.contaminated()) - sum(simulated.clean()))
                    .isEqualTo(row.required("past_outbreak_sum").asLong());
            assertThat(simulated.outbreak()).isEqualTo(outbreak(row.required("current")));
        }
    }

    @Test
    void shouldSimulateAllFourHundredAndTwentyAsTheChecksumSays() {
        long sum = 0;
        for (Scenario scenario : SCENARIOS) {
            for (int replicate = 0; replicate < 10; replicate++) {
                Simulated simulated = new Simulated(scenario, replicate, Gate.SEED);
                long clean = sum(simulated.clean());
                long contaminated = sum(simulated.contaminated());
                sum += clean + 7 * (contaminated - clean) + 13 * (sum(simulated.all()) - contaminated);
            }
        }

        assertThat(sum)
                .isEqualTo(VECTORS.required("checksum_all42_rep0to9 (sum base + 7*sum past + 13*sum current)")
                        .asLong());
    }

    private static Simulated.Outbreak outbreak(JsonNode row) {
        return new Simulated.Outbreak(
                row.required("k").asInt(),
                row.required("start_week").asInt(),
                row.required("last_week").asInt(),
                row.required("size_drawn").asInt());
    }

    private static long sum(long[] counts) {
        return Arrays.stream(counts).sum();
    }
}
