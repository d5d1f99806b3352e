package org.lagesbild.risk.alert;

import java.util.Collection;
import org.lagesbild.risk.time.Stockholm;

/**
 * How many episodes a municipality opens in one ISO week.
 *
 * @param aWeek as many as its people can look into
 */
public record Budget(int aWeek) {

    public static Budget reference() {
        return new Budget(5);
    }

    /** What is left of the week in which {@code today} lies, by the days on which episodes were opened. */
    public int left(Collection<Integer> openedOn, int today) {
        int week = Stockholm.weekOf(today);
        long used =
                openedOn.stream().filter(day -> Stockholm.weekOf(day) == week).count();
        return (int) Math.max(0, aWeek - used);
    }
}
