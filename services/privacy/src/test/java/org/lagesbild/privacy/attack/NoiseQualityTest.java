package org.lagesbild.privacy.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagesbild.privacy.noise.KeyedNoise;
import org.lagesbild.privacy.noise.Noise;
import org.lagesbild.privacy.noise.NoiseKey;
import org.lagesbild.privacy.noise.TwoSidedGeometric;

/** The noise has the distribution that is promised, and nothing about one atom's follows from another's. */
@Tag("attacks")
class NoiseQualityTest {

    private static final int ATOMS = 1_000_000;
    private static final double UNRELATED = 0.005;

    private static Noise keyed(long seed) {
        return new KeyedNoise(NoiseKey.random(new SplittableRandom(seed)));
    }

    /** Values beyond this are counted together. */
    private static final int TAIL = 6;

    /** The chi-square value that is exceeded once in a thousand, with 12 degrees of freedom. */
    private static final double ONCE_IN_A_THOUSAND = 32.91;

    @ParameterizedTest(name = "2^-{0}")
    @ValueSource(ints = {1, 2, 3})
    void shouldHaveTheDistributionThatIsPromised(int halvings) {
        int[] seen = new int[2 * TAIL + 1];
        Noise noise = keyed(halvings);
        for (int at = 0; at < ATOMS; at++) {
            int value = noise.of("KV1|A|" + at + "|FIRE|2025-03-01|P1D", halvings);
            seen[Math.max(-TAIL, Math.min(TAIL, value)) + TAIL]++;
        }
        double chiSquare = 0;
        for (int value = -TAIL; value <= TAIL; value++) {
            double chance = TwoSidedGeometric.probability(value, halvings);
            double tail = 1 / (1 - TwoSidedGeometric.alpha(halvings));
            double expected = ATOMS * (Math.abs(value) == TAIL ? chance * tail : chance);
            chiSquare += Math.pow(seen[value + TAIL] - expected, 2) / expected;
        }
        assertThat(chiSquare).isLessThan(ONCE_IN_A_THOUSAND);
    }

    @Test
    void shouldNotFollowFromTheNextAreaTheNextDayOrAnotherKey() {
        Noise noise = keyed(11);
        Noise other = keyed(12);
        IntFunction<String> area = at -> "KV1|B|0180R" + at + "|ALL|2025-03-01|P1D";
        IntFunction<String> time = at -> "KV1|T|0180|ALL|" + at + "|PT6H";

        assertThat(correlation(at -> noise.of(area.apply(at), 1), at -> noise.of(area.apply(at + 1), 1)))
                .isBetween(-UNRELATED, UNRELATED);
        assertThat(correlation(at -> noise.of(time.apply(at), 2), at -> noise.of(time.apply(at + 1), 2)))
                .isBetween(-UNRELATED, UNRELATED);
        assertThat(correlation(at -> noise.of(area.apply(at), 1), at -> other.of(area.apply(at), 1)))
                .isBetween(-UNRELATED, UNRELATED);
    }

    private static double correlation(IntFunction<Integer> one, IntFunction<Integer> other) {
        double product = 0;
        double first = 0;
        double second = 0;
        for (int at = 0; at < ATOMS; at++) {
            int a = one.apply(at);
            int b = other.apply(at);
            product += a * b;
            first += a * a;
            second += b * b;
        }
        return product / Math.sqrt(first * second);
    }
}
