package org.lagesbild.analyst.daily;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagesbild.analyst.daily.DailyIndex.Position;

class DailyIndexTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-01-10");

    private final DailyIndex index = new DailyIndex();

    @Test
    void shouldAnswerWithTheNewestAtOrBefore() {
        index.add("0191|2026-01-10", 3, 7);
        index.add("0191|2026-01-14", 3, 9);

        assertThat(index.at("0191", LocalDate.parse("2026-01-13"))).contains(new Position(FIRST, 3, 7));
        assertThat(index.at("0191", LocalDate.parse("2026-01-14")))
                .contains(new Position(LocalDate.parse("2026-01-14"), 3, 9));
        assertThat(index.at("0191", LocalDate.parse("2026-01-09"))).isEmpty();
        assertThat(index.at("0180", LocalDate.parse("2026-01-14"))).isEmpty();
    }

    @Test
    void shouldKeepPositionsOfEverySize() {
        long last = (1L << 48) - 1;
        index.add("0191|2026-01-10", 4095, last);

        assertThat(index.at("0191", FIRST)).contains(new Position(FIRST, 4095, last));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shouldAgreeWithASortedMapWhateverTheOrder(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        TreeMap<LocalDate, Position> expected = new TreeMap<>();
        for (int offset = 0; offset < 300; offset++) {
            LocalDate date = FIRST.plusDays(random.nextInt(400));
            index.add("0191|" + date, 1, offset);
            expected.put(date, new Position(date, 1, offset));
        }

        for (int day = -1; day < 402; day++) {
            LocalDate midnight = FIRST.plusDays(day);
            var floor = expected.floorEntry(midnight);
            assertThat(index.at("0191", midnight).orElse(null)).isEqualTo(floor == null ? null : floor.getValue());
        }
    }
}
