package org.lagesbild.analyst.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionVectorTest {

    @Test
    void shouldBeReadAsItWasWritten() {
        PositionVector vector = new PositionVector(Map.of(11, 5L, 0, 123L));

        assertThat(vector).hasToString("0:123,11:5");
        assertThat(PositionVector.parse("0:123,11:5")).isEqualTo(vector);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "0:1,", "0:-1", "a:b", "0:99999999999999999999", "0:1;1:2"})
    void shouldBeginAnewAfterAnIdThatIsNoneOfOurs(String id) {
        assertThat(PositionVector.parse(id)).isEqualTo(PositionVector.START);
    }

    @Test
    void shouldNeverMoveBack() {
        PositionVector vector = new PositionVector(Map.of(0, 10L));

        assertThat(vector.with(0, 9)).isEqualTo(vector);
        assertThat(vector.with(0, 11).covers(0, 11)).isTrue();
        assertThat(vector.with(1, 0).covers(1, 1)).isFalse();
    }

    @Test
    void shouldBeginAnewWhereItLiesAheadOfTheTopic() {
        PositionVector vector = new PositionVector(Map.of(0, 10L));

        assertThat(vector.reachedBy(new PositionVector(Map.of(0, 9L)))).isEqualTo(PositionVector.START);
        assertThat(vector.reachedBy(new PositionVector(Map.of(0, 10L)))).isEqualTo(vector);
    }
}
