package org.lagesbild.benchmarks.detector;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lagesbild.risk.alert.AlarmLevels;

/** The levels that are shipped, on a seed that they were not chosen on. */
class DailyLookTest {

    private static final long SEED = 777001;
    /** Of seven days alone. */
    private static final double BEFORE = 0.001;

    @Test
    void shouldFindClearlyMoreByFourteenDaysBesideSevenWithNoMoreFalseAlarms() {
        Gate gate = new Gate(30, SEED);
        Findings week = gate.run(new DailyLook(7));
        Findings both = week.or(gate.run(new DailyLook(14)), AlarmLevels.FORTNIGHT / AlarmLevels.WEEK);

        assertThat(both.falseAlarms(AlarmLevels.WEEK)).isLessThanOrEqualTo(week.falseAlarms(BEFORE));
        assertThat(both.worst(AlarmLevels.WEEK)).isLessThanOrEqualTo(0.02);
        assertThat(both.detected(AlarmLevels.WEEK)).isGreaterThan(week.detected(BEFORE) + 0.025);
        assertThat(both.detectedFirst(AlarmLevels.WEEK))
                .as("the price")
                .isLessThan(week.detectedFirst(BEFORE))
                .isGreaterThan(week.detectedFirst(BEFORE) - 0.04);
    }
}
