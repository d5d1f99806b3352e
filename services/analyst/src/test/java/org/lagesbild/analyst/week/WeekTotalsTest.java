package org.lagesbild.analyst.week;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WeekTotalsTest {

    @Test
    void shouldKeepWhatWasPutInWhateverOrder() {
        Random random = new Random(5);
        WeekTotals totals = new WeekTotals();
        Map<Integer, Integer> put = new TreeMap<>();
        for (int each = 0; each < 200; each++) {
            int week = 2800 + random.nextInt(120);
            put.put(week, random.nextInt(9));
            totals.put(week, put.get(week));
        }

        for (int week = 2790; week < 2930; week++) {
            Integer kept = put.get(week);
            assertThat(totals.of(week)).isEqualTo(kept == null ? OptionalInt.empty() : OptionalInt.of(kept));
        }
    }

    @Test
    void shouldKnowNothingBeforeTheFirstAndAfterTheLast() {
        WeekTotals totals = new WeekTotals();
        assertThat(totals.spans(0)).isFalse();
        totals.put(10, 3);
        totals.put(7, 0);

        assertThat(totals.spans(8)).isTrue();
        assertThat(totals.of(8)).isEmpty();
        assertThat(totals.spans(6) || totals.spans(11)).isFalse();
    }
}
