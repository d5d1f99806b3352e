package org.lagesbild.analyst.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lagesbild.analyst.view.WindowBody.Change;
import org.lagesbild.analyst.view.WindowBody.Withheld;

class ChangeTest {

    @Test
    void shouldGiveNoPercentFromZero() {
        assertThat(Change.between(0, 7)).isEqualTo(new Change(7, null, Withheld.PREVIOUS_IS_ZERO));
    }

    @Test
    void shouldGiveNoPercentWhereBothAreLow() {
        assertThat(Change.between(4, 1)).isEqualTo(new Change(-3, null, Withheld.LOW_COUNT));
        assertThat(Change.between(0, 0)).isEqualTo(new Change(0, null, Withheld.LOW_COUNT));
    }

    @Test
    void shouldGiveAPercentWhereOneOfTwoIsHighEnough() {
        assertThat(Change.between(5, 4)).isEqualTo(new Change(-1, -20.0, null));
        assertThat(Change.between(3, 5)).isEqualTo(new Change(2, 66.7, null));
    }
}
