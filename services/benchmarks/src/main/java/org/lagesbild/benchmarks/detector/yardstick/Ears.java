package org.lagesbild.benchmarks.detector.yardstick;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.lagesbild.benchmarks.detector.Method;

/**
 * EARS C1 and C2: how many standard deviations of the seven weeks before (C2: with two weeks between) a week lies above
 * their mean, taken as normal.
 */
public final class Ears implements Method {

    private static final int BASELINE = 7;
    private static final NormalDistribution NORMAL = new NormalDistribution();

    private final String name;
    private final int gap;

    private Ears(String name, int gap) {
        this.name = name;
        this.gap = gap;
    }

    public static Ears c1() {
        return new Ears("EARS C1", 0);
    }

    public static Ears c2() {
        return new Ears("EARS C2", 2);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public double[] scores(long[] counts, int from, int to) {
        double[] scores = new double[to - from + 1];
        for (int week = from; week <= to; week++) {
            scores[week - from] = NORMAL.cumulativeProbability(-statistic(counts, week));
        }
        return scores;
    }

    double statistic(long[] counts, int week) {
        int end = week - 1 - gap;
        long[] baseline = Arrays.copyOfRange(counts, end - BASELINE, end);
        double mean = Arrays.stream(baseline).average().orElseThrow();
        double squares = Arrays.stream(baseline)
                .mapToDouble(count -> (count - mean) * (count - mean))
                .sum();
        double deviation = Math.sqrt(squares / (BASELINE - 1));
        double above = counts[week - 1] - mean;
        if (deviation == 0) {
            return above > 0 ? Double.POSITIVE_INFINITY : 0;
        }
        return above / deviation;
    }
}
