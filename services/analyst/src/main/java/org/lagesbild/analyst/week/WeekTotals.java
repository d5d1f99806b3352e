package org.lagesbild.analyst.week;

import java.util.Arrays;
import java.util.OptionalInt;

/** How many incidents there were in each week of one area, in an array: there are years of every area of the country. */
final class WeekTotals {

    private static final int UNKNOWN = -1;

    private int first;
    private int[] totals = {};

    synchronized void put(int week, int total) {
        if (totals.length == 0) {
            first = week;
        }
        int from = Math.min(first, week);
        int to = Math.max(first + totals.length, week + 1);
        if (to - from > totals.length) {
            int[] wider = new int[to - from];
            Arrays.fill(wider, UNKNOWN);
            System.arraycopy(totals, 0, wider, first - from, totals.length);
            totals = wider;
            first = from;
        }
        totals[week - first] = total;
    }

    /** Empty where nothing was put. */
    synchronized OptionalInt of(int week) {
        int at = week - first;
        boolean known = at >= 0 && at < totals.length && totals[at] != UNKNOWN;
        return known ? OptionalInt.of(totals[at]) : OptionalInt.empty();
    }

    /** Whether the week lies between the first and the last that was put. */
    synchronized boolean spans(int week) {
        return week >= first && week < first + totals.length;
    }
}
