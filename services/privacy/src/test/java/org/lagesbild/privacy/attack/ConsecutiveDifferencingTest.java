package org.lagesbild.privacy.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lagesbild.privacy.attack.ConsecutiveDifferencing.Found;
import org.lagesbild.privacy.attack.ConsecutiveDifferencing.Ranked;

/** The attack must succeed on what others do, or its failure on ours would prove nothing. */
@Tag("attacks")
class ConsecutiveDifferencingTest {

    private static final int SEEDS = 10;
    private static final ConsecutiveDifferencing ATTACK = new ConsecutiveDifferencing(SEEDS);

    @Test
    void shouldExposeMostEventsUnderTheUsualMethods() {
        Map<String, Found> found = ATTACK.naive();

        // what is rounded to 5 moves with a third of all events; the others show more
        assertThat(found).allSatisfy((method, score) -> {
            assertThat(score.precision()).isGreaterThan(0.9);
            assertThat(score.recall()).isGreaterThan(method.equals("rounded to 5") ? 0.3 : 0.4);
        });
    }

    @Test
    void shouldExposeNothingOfOursByDifferencing() {
        Found ours = ATTACK.ours();

        assertThat(ours.precision()).isLessThanOrEqualTo(0.2);
        assertThat(ours.recall()).isLessThan(0.01);
    }

    @Test
    void shouldLeaveATrainedAdversaryWithFewRightClaims() {
        Ranked ranked = ATTACK.ranked();

        assertThat(ranked.first100()).isLessThanOrEqualTo(0.20);
        assertThat(ranked.firstTenth()).isLessThanOrEqualTo(0.15);
        assertThat(ranked.firstTenth()).isLessThanOrEqualTo(4 * ranked.priorFirstTenth());
        // it learned something at all: a broken adversary would pass the bounds above
        assertThat(ranked.firstTenth()).isGreaterThan(ranked.priorFirstTenth());
    }
}
