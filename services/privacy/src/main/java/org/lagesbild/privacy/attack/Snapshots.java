package org.lagesbild.privacy.attack;

import java.util.function.IntUnaryOperator;

/**
 * What a method publishes each hour: rolling windows of 24 hours, 7 and 28 days per DeSO and category, and of 28 days
 * along the margins. {@link #HIDDEN} where nothing is shown.
 */
public interface Snapshots {

    int HIDDEN = Integer.MIN_VALUE;
    int[] WINDOWS = {24, 168, 672};

    /** The window (0 to 2) that ends before this hour begins. */
    int cell(int window, int deso, int category, int hour);

    /** 28 days of one DeSO, all categories. */
    int ofDeso(int deso, int hour);

    /** 28 days of one category, the whole municipality. */
    int ofCategory(int category, int hour);

    /** Every count as it is, or as {@code shown} shows it. */
    static Snapshots exact(World world, IntUnaryOperator shown) {
        return new RollingCounts(new RollingSums(world), shown);
    }

    /** Suppressed where smaller than this. */
    static IntUnaryOperator atLeast(int threshold) {
        return count -> count < threshold ? HIDDEN : count;
    }

    /** The nearest multiple. */
    static IntUnaryOperator rounded(int to) {
        return count -> Math.floorDiv(count + to / 2, to) * to;
    }
}
