package org.lagesbild.risk.detector;

import java.util.Map;
import java.util.NavigableMap;
import java.util.function.IntToDoubleFunction;

/**
 * From where a series takes its first level, and how a person may set it anew. A guess is never a start: a careless one
 * costs months of false alarms.
 */
public final class Levels {

    /** Weeks that are collected before a series without any parent begins, and that a new level is made of. */
    public static final int WEEKS = 8;

    private static final double HALF = 0.5;
    private static final double ACCEPTED_VARIANCE = 0.25;
    private static final double SUREST = 0.25;
    private static final double LEAST_SURE = 0.5;

    private Levels() {}

    /** Log level of a series with a parent: the parent's shrunken rate times the population, per week. */
    public static double expected(double weekly) {
        return StrictMath.log(weekly);
    }

    /** How unsure such a start is, from the strength k of the shrinkage. */
    public static double variance(double strength) {
        return Math.max(SUREST, Math.min(LEAST_SURE, 1 / strength));
    }

    /** Log level of a series without a parent, after weeks in which nothing was tested. */
    public static double collected(long sum, int weeks) {
        return StrictMath.log((sum + HALF) / weeks);
    }

    /**
     * The last weeks become the usual ones: their mean, less the season of those weeks, so that a summer's level is not
     * expected in winter too.
     *
     * @param counts by week
     * @param offset the parent's log season of a week, or 0
     */
    public static SeriesState accepted(
            GpDlm model, SeriesState state, NavigableMap<Integer, Long> counts, IntToDoubleFunction offset) {
        double period = model.parameters().evolution().period();
        double sum = 0;
        double factors = 0;
        for (Map.Entry<Integer, Long> count : counts.entrySet()) {
            int week = count.getKey();
            sum += count.getValue();
            factors += StrictMath.exp(Season.of(state, week, period) + offset.applyAsDouble(week));
        }
        return model.accept(state, StrictMath.log(Math.max(sum, HALF) / factors), ACCEPTED_VARIANCE);
    }
}
