package org.lagesbild.privacy.noise;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is known of the noise without the key: the distribution of one atom's, and of a sum of atoms'. This is what a
 * reader is told about a number's reliability.
 */
public final class TwoSidedGeometric {

    /** Beyond this many steps of one atom there is less than 2^-64. */
    private static final int REACH = 64;

    /** A policy has a handful of windows, and asks for each with every view. */
    private static final Map<Asked, Integer> REACHES = new ConcurrentHashMap<>();

    private record Asked(int atoms, int halvings, double chance) {}

    private TwoSidedGeometric() {}

    /** The ratio between neighbouring probabilities: 2^-m. */
    public static double alpha(int halvings) {
        return Math.scalb(1.0, -halvings);
    }

    /** The chance that one atom's noise is {@code k}. */
    public static double probability(int k, int halvings) {
        double alpha = alpha(halvings);
        return (1 - alpha) / (1 + alpha) * Math.pow(alpha, Math.abs(k));
    }

    /** The variance of one atom's noise. */
    public static double variance(int halvings) {
        double alpha = alpha(halvings);
        return 2 * alpha / ((1 - alpha) * (1 - alpha));
    }

    /** The smallest r for which a sum of so many atoms' noise lies in -r..r with at least this chance. */
    public static int within(int atoms, int halvings, double chance) {
        return REACHES.computeIfAbsent(new Asked(atoms, halvings, chance), TwoSidedGeometric::reach);
    }

    private static int reach(Asked asked) {
        double[] sum = sum(asked.atoms(), asked.halvings());
        int middle = sum.length / 2;
        double covered = sum[middle];
        int radius = 0;
        while (covered < asked.chance() && radius < middle) {
            radius++;
            covered += 2 * sum[middle + radius];
        }
        return radius;
    }

    /** The distribution of the sum, zero in the middle. */
    public static double[] sum(int atoms, int halvings) {
        int reach = (int) Math.ceil(12 * Math.sqrt(atoms * variance(halvings))) + REACH / halvings;
        double[] sum = new double[2 * reach + 1];
        sum[reach] = 1;
        for (int atom = 0; atom < atoms; atom++) {
            sum = addOne(sum, halvings);
        }
        return sum;
    }

    /** One more atom: two sweeps, since the two sides of a geometric distribution are running sums. */
    private static double[] addOne(double[] before, int halvings) {
        double alpha = alpha(halvings);
        double[] swept = new double[before.length];
        double carried = 0;
        for (int at = 0; at < before.length; at++) {
            carried = carried * alpha + before[at] * (1 - alpha);
            swept[at] = carried;
        }
        carried = 0;
        for (int at = before.length - 1; at >= 0; at--) {
            carried = carried * alpha + swept[at] * (1 - alpha);
            swept[at] = carried;
        }
        return swept;
    }
}
