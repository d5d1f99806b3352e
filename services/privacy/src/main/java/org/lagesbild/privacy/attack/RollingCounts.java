package org.lagesbild.privacy.attack;

import java.util.function.IntUnaryOperator;

/** True rolling counts, each shown by a rule that looks at the count alone. */
record RollingCounts(RollingSums sums, IntUnaryOperator shown) implements Snapshots {

    private static final int LONGEST = 2;

    @Override
    public int cell(int window, int deso, int category, int hour) {
        return shown.applyAsInt(sums.count(deso, category, hour, WINDOWS[window]));
    }

    @Override
    public int ofDeso(int deso, int hour) {
        int sum = 0;
        for (int category = 0; category < World.CATEGORIES; category++) {
            sum += sums.count(deso, category, hour, WINDOWS[LONGEST]);
        }
        return shown.applyAsInt(sum);
    }

    @Override
    public int ofCategory(int category, int hour) {
        int sum = 0;
        for (int deso = 0; deso < World.DESO; deso++) {
            sum += sums.count(deso, category, hour, WINDOWS[LONGEST]);
        }
        return shown.applyAsInt(sum);
    }
}
