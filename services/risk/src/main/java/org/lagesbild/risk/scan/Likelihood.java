package org.lagesbild.risk.scan;

/**
 * By how much the logarithm of the likelihood rises where a zone may have its own rate: 0 where it brought no more than
 * was expected.
 */
public final class Likelihood {

    private Likelihood() {}

    /** Against an expectation from the past (D. B. Neill, Expectation-based scan statistics for monitoring, 2009). */
    public static double ratio(double count, double expected) {
        return count > expected ? count * StrictMath.log(count / expected) + expected - count : 0;
    }

    /** What {@link #ratio} cannot exceed, without a logarithm: most zones are passed over by it. */
    static double bound(double count, double expected) {
        return (count - expected) * (count - expected) / expected;
    }
}
