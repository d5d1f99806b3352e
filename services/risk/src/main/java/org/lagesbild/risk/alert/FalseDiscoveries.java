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
        return kept(sorted, sorted.length);
    }

    /**
     * What a test's probability must not exceed; below 0 where none is kept.
     *
     * @param probabilities of tests that are listed
     * @param tested how many there were, at least those; each that is not listed is less unusual than all that are, which
     *     can only make the limit lower
     */
    public double limit(double[] probabilities, int tested) {
        double[] sorted = probabilities.clone();
        Arrays.sort(sorted);
        int kept = kept(sorted, Math.max(tested, sorted.length));
        return kept == 0 ? -1 : sorted[kept - 1];
    }

    private int kept(double[] sorted, int tested) {
        int kept = 0;
        for (int at = 0; at < sorted.length; at++) {
            if (sorted[at] <= share * (at + 1) / tested) {
                kept = at + 1;
            }
        }
        return kept;
    }
}
