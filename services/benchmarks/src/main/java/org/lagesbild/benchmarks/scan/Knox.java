package org.lagesbild.benchmarks.scan;

import org.lagesbild.risk.detector.CountDistribution;

/**
 * Whether incidents that are close in time are close in space more often than chance brings (E. G. Knox, 1964): of all pairs
 * of incidents, those close in time, close in space, and both.
 */
public record Knox(long pairs, long closeInTime, long closeInSpace, long both) {

    public double expected() {
        return (double) closeInTime * closeInSpace / pairs;
    }

    /** How many times as many as expected. */
    public double ratio() {
        return both / expected();
    }

    /** Of that many or more, were time and place independent: Poisson, as pairs close in both are rare. */
    public double probability() {
        return new CountDistribution(expected(), expected()).tail(both);
    }
}
