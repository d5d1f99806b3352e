package org.lagesbild.risk.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongTableTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void shouldHoldWhatAMapHoldsWhateverIsTakenOut(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        LongTable table = new LongTable();
        Map<Long, Long> model = new HashMap<>();
        for (int step = 0; step < 200_000; step++) {
            long key = (long) random.nextInt(300) << random.nextInt(4) * 10;
            long value = random.nextInt(3);
            table.put(key, value);
            model.put(key, value);
            long other = (long) random.nextInt(300) << random.nextInt(4) * 10;
            assertThat(table.get(other)).isEqualTo(model.getOrDefault(other, 0L));
        }
    }
}
