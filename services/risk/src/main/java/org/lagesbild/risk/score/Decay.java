package org.lagesbild.risk.score;

import java.util.SortedMap;

/**
 * How incidents fade: each counts half as much after every half-life. Sums are made anew from whole counts by day, so
 * that an incident taken back leaves no trace and a rebuild comes to the same bytes.
 *
 * @param halfLife in days
 */
public record Decay(double halfLife) {

    /** After so many half-lives an incident counts less than half a percent of a fresh one, and is left out. */
    private static final int HALF_LIVES = 8;

    public Decay {
        if (!(halfLife > 0)) {
            throw new IllegalArgumentException("a half-life above zero");
        }
    }

    /** What an incident of this age still counts. */
    public double weight(double ageDays) {
        return StrictMath.pow(2, -ageDays / halfLife);
    }

    /** How many days there are to look back on. */
    public int depth() {
        return (int) StrictMath.ceil(HALF_LIVES * halfLife);
    }

    /** Sum over counts by local day, seen from {@code lastDay}, over so many days up to it. */
    public double sum(SortedMap<Integer, Long> countsByDay, int lastDay, int days) {
        double sum = 0;
        for (var day : countsByDay.subMap(lastDay - days + 1, lastDay + 1).entrySet()) {
            sum += day.getValue() * weight(lastDay - day.getKey());
        }
        return sum;
    }

    /** Where a constant rate ends: what to hold a decayed count against. */
    public double steady(double perDay) {
        return perDay * halfLife / StrictMath.log(2);
    }

    /** The same in whole local days, the last one being of age 0: what a sum over so many days is at that rate. */
    public double expected(double perDay, int days) {
        return perDay * (1 - weight(days)) / (1 - weight(1));
    }
}
