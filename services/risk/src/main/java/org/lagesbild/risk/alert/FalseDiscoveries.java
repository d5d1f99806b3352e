package org.lagesbild.risk.alert;

import java.util.Arrays;

/**
 * Benjamini and Hochberg: of many tests, how many of the least probable may be called unusual so that on average at
 * most a given share of those is not.
 *
 * @param share of what is kept that may be chance
 */
public record FalseDiscoveries(double share) {

    /** Within one municipality and evaluation. */
    public static FalseDiscoveries reference() {
        return new FalseDiscoveries(0.10);
    }

    /** How many of the least probable tests are kept. */
    public int kept(double[] probabilities) {
        double[] sorted = probabilities.clone();
        Arrays.sort(sorted);
        int kept = 0;
        for (int at = 0; at < sorted.length; at++) {
            if (sorted[at] <= share * (at + 1) / sorted.length) {
                kept = at + 1;
            }
        }
        return kept;
    }

    /** What a test's probability must not exceed; below 0 where none is kept. */
    public double limit(double[] probabilities) {
        double[] sorted = probabilities.clone();
        Arrays.sort(sorted);
        int kept = kept(sorted);
        return kept == 0 ? -1 : sorted[kept - 1];
    }
}
