package org.lagesbild.privacy.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A partner that reported everything but one rare category subtracts what it knows: the noise is still all there. */
@Tag("attacks")
class InsiderTest {

    private static final int SEEDS = 20;

    @Test
    void shouldLearnNoMoreThanTheOddsAllow() {
        Insider insider = Insider.over(SEEDS);

        assertThat(insider.precision()).isBetween(insider.base(), 2.2 * insider.base());
        // two events in one RegSO and day are twice the protected unit, and rare
        assertThat(insider.likelihoodRatio()).isLessThanOrEqualTo(2.06 * 1.05);
    }
}
