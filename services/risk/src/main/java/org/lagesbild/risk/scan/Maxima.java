package org.lagesbild.risk.scan;

import java.util.ArrayList;
import java.util.List;

/**
 * What replicates found at most. Where incidents are rare most find nothing; so how often anything is found is counted, and
 * the Gumbel distribution is fitted to what was. Fitted to all, with their many zeros, it tells the tail too small: chance
 * then brought seven times as much as it said.
 */
final class Maxima {

    private static final int USUAL = 99;
    private static final int MOST = 999;
    /** So many are worth a fit. */
    private static final int WORTH = 50;

    private static final int FEWEST_FITTED = 5;
    /** One in twenty, and with what was seen itself one more: so much is not listed. */
    private static final int ENOUGH = 5;

    private final double limit;
    private final List<Double> found = new ArrayList<>();
    private int replicates;
    private int reached;

    /** @param limit what was seen */
    Maxima(double limit) {
        this.limit = limit;
    }

    /** One replicate found this at most, or nothing: 0. */
    void add(double maximum) {
        replicates++;
        reached += maximum >= limit ? 1 : 0;
        if (maximum > 0) {
            found.add(maximum);
        }
    }

    /** Whether there are enough of them. */
    boolean complete() {
        return replicates >= USUAL && (found.size() >= WORTH || replicates >= MOST);
    }

    int replicates() {
        return replicates;
    }

    /** Whether so many of the usual replicates find as much as was seen that no more of them could make it rare. */
    boolean usual() {
        return reached >= ENOUGH && replicates <= USUAL;
    }

    /** That chance brings as much as was seen. */
    double probability() {
        if (found.size() < FEWEST_FITTED) {
            return (reached + 1.0) / (replicates + 1);
        }
        double any = (found.size() + 1.0) / (replicates + 1);
        return any
                * Gumbel.fitted(found.stream().mapToDouble(Double::doubleValue).toArray())
                        .tail(limit);
    }
}
