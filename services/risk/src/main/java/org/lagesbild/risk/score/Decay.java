package org.lagesbild.risk.score;

import java.util.SortedMap;

/**
 * How incidents fade: each counts half as much after every half-life. Sums are made anew from whole counts by day, so
 * that an incident taken back leaves no trace and a rebuild comes to the same bytes.
 *
 * @param halfLife in days
 */
public record Decay(double halfLife) {

    public Decay {
        if (!(halfLife > 0)) {
            throw new IllegalArgumentException("a half-life above zero");
        }
    }

    /** What an incident of this age still counts. */
    public double weight(double ageDays) {
        return StrictMath.pow(2, -ageDays / halfLife);
    }

    /** Sum over counts by local day, seen from the day {@code today}; later days do not count yet. */
    public double sum(SortedMap<Integer, Long> countsByDay, int today) {
        double sum = 0;
        for (var day : countsByDay.headMap(today + 1).entrySet()) {
            sum += day.getValue() * weight(today - day.getKey());
        }
        return sum;
    }

    /** Where a constant rate ends: what to hold a decayed count against. */
    public double steady(double perDay) {
        return perDay * halfLife / StrictMath.log(2);
    }

    /** The same in whole local days, today being age 0: what a sum over days tends to at that rate. */
    public double expected(double perDay) {
        return perDay / (1 - weight(1));
    }
}
