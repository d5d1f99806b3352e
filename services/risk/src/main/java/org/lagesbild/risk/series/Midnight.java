package org.lagesbild.risk.series;

import java.util.List;
import org.lagesbild.risk.time.Stockholm;

/**
 * The local midnight at which a day begins: windows of whole days end with it.
 *
 * @param missing sorted categories for which an expected feed was silent in the seven days before
 */
public record Midnight(String municipality, int day, List<String> missing) {

    static final int WEEK = 7;
    private static final int FORTNIGHT = 14;
    private static final int MONTH = 28;
    private static final int QUARTER = 90;

    public Midnight {
        missing = List.copyOf(missing);
    }

    int week() {
        return Stockholm.weekOf(day);
    }

    /** Whole days of the running week that have passed. */
    int daysIntoWeek() {
        return day - Stockholm.mondayOf(week());
    }

    int yesterday() {
        return day - 1;
    }

    int weekFrom() {
        return day - WEEK;
    }

    int fortnightFrom() {
        return day - FORTNIGHT;
    }

    int monthFrom() {
        return day - MONTH;
    }

    int quarterFrom() {
        return day - QUARTER;
    }
}
