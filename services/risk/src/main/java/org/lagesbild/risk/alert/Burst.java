package org.lagesbild.risk.alert;

import org.lagesbild.risk.detector.Forecast;
import org.lagesbild.risk.detector.WeekTest;

/** The last 24 hours: the week's expectation by the weekday's share, at a level fit for a test each day. */
public final class Burst {

    public static final double LEVEL = 0.0005;

    /** At which the last seven days are tested, where that is done each day instead of once a week. */
    public static final double DAILY_LEVEL = 0.001;

    private Burst() {}

    /**
     * @param week what the week should bring
     * @param share of a week's incidents that the day takes, from the parent's weekdays
     */
    public static WeekTest test(Forecast week, double share, long count) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("a share lies above 0, and is at most 1");
        }
        return WeekTest.of(week.scaled(share), count, LEVEL);
    }
}
