package org.lagesbild.publisher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EventIdsTest {

    private static final String SHAPE = "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";

    private final EventIds ids = new EventIds("sixteen bytes or more".getBytes(UTF_8));

    @Test
    void shouldBeShapedLikeRandomIdsAndAllDiffer() {
        Set<String> seen = new HashSet<>();
        for (int id = 0; id < 10_000; id++) {
            String made = ids.of(Integer.toString(id));
            assertThat(made).matches(SHAPE);
            seen.add(made);
        }
        assertThat(seen).hasSize(10_000);
    }

    @Test
    void shouldStayTheSameForEver() {
        assertThat(ids.of("560424")).isEqualTo("d037c998-f180-44d8-ab05-c18730c6f223");
    }

    @Test
    void shouldDifferUnderAnotherSecret() {
        EventIds others = new EventIds("sixteen bytes, others".getBytes(UTF_8));
        assertThat(others.of("1")).isNotEqualTo(ids.of("1"));
    }

    @Test
    void shouldRefuseAShortSecret() {
        assertThatThrownBy(() -> new EventIds(new byte[15])).isInstanceOf(IllegalArgumentException.class);
    }
}
