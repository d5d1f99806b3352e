package org.lagesbild.benchmarks.scan;

/**
 * The space-time permutation scan (M. Kulldorff and others, PLoS Medicine 2005), which knows cases alone: what a zone and
 * days should have is its share of all cases times theirs.
 *
 * @param all cases
 */
public record Permutation(long all) {

    /** Of the zone's cases on any day, and the days' cases in any zone. */
    public double expected(long ofZone, long ofDays) {
        return (double) ofZone * ofDays / all;
    }

    /** By how much the logarithm of the likelihood rises where so many lie in the zone and days; 0 where no more than expected. */
    public double ratio(double count, double expected) {
        if (count <= expected) {
            return 0;
        }
        double outside = all - count;
        double rest = outside == 0 ? 0 : outside * StrictMath.log(outside / (all - expected));
        return count * StrictMath.log(count / expected) + rest;
    }
}
