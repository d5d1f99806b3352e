package org.lagesbild.risk.score;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many kinds of partner see a rise on their own in the last 28 days: one sector may be a change of habit in
 * reporting, two are rarely.
 *
 * @param bySector each sector's own probability of what it saw, were nothing unusual
 */
public record Corroboration(SortedMap<String, Double> bySector) {

    private static final double LEVEL = 0.05;
    private static final double BONUS = 10;

    public Corroboration {
        bySector = Collections.unmodifiableSortedMap(new TreeMap<>(bySector));
        if (bySector.values().stream().anyMatch(p -> !(p > 0 && p <= 1))) {
            throw new IllegalArgumentException("a probability lies above 0, and is at most 1");
        }
    }

    /** Sectors that see a rise. */
    public int sectors() {
        return (int) bySector.values().stream().filter(p -> p <= LEVEL).count();
    }

    /** Fisher's sum of all sectors' evidence. */
    public double fisher() {
        return -2 * bySector.values().stream().mapToDouble(StrictMath::log).sum();
    }

    public int degreesOfFreedom() {
        return 2 * bySector.size();
    }

    /** Probability of that much evidence by chance: the chi-squared tail, in closed form as the degrees are even. */
    public double probability() {
        double half = fisher() / 2;
        double term = 1;
        double sum = 0;
        for (int at = 0; at < bySector.size(); at++) {
            sum += term;
            term *= half / (at + 1);
        }
        return bySector.isEmpty() ? 1 : Math.min(1, StrictMath.exp(-half) * sum);
    }

    /** Each sector beyond the first adds as much as a doubling of excess harm. */
    public double bonus() {
        return BONUS * Math.max(0, sectors() - 1);
    }
}
