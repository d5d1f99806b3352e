package org.lagesbild.benchmarks.detector.yardstick;

import org.lagesbild.benchmarks.detector.Method;
import org.lagesbild.risk.detector.CountDistribution;

/**
 * Höhle's Bayes 1 and 2: a Poisson mean with Jeffreys' prior, learnt from the six weeks before, and in Bayes 2 also
 * from the thirteen around the same week a year back.
 */
public final class Bayes implements Method {

    private static final int RECENT = 6;
    private static final int YEAR = 52;
    private static final double HALF = 0.5;

    private final boolean lastYear;

    private Bayes(boolean lastYear) {
        this.lastYear = lastYear;
    }

    public static Bayes one() {
        return new Bayes(false);
    }

    public static Bayes two() {
        return new Bayes(true);
    }

    @Override
    public String name() {
        return lastYear ? "Bayes 2" : "Bayes 1";
    }

    @Override
    public double[] scores(long[] counts, int from, int to) {
        double[] scores = new double[to - from + 1];
        for (int week = from; week <= to; week++) {
            scores[week - from] = expected(counts, week).tail(counts[week - 1]);
        }
        return scores;
    }

    CountDistribution expected(long[] counts, int week) {
        long sum = sum(counts, week - RECENT, week - 1);
        int weeks = RECENT;
        if (lastYear) {
            sum += sum(counts, week - YEAR - RECENT, week - YEAR + RECENT);
            weeks += 2 * RECENT + 1;
        }
        double mean = (sum + HALF) / weeks;
        return new CountDistribution(mean, mean * (1 + 1.0 / weeks));
    }

    private static long sum(long[] counts, int first, int last) {
        long sum = 0;
        for (int week = first; week <= last; week++) {
            sum += counts[week - 1];
        }
        return sum;
    }
}
