package org.lagesbild.risk.score;

/**
 * How far the areas of one parent are believed to differ (global moments, after Marshall), and so how far a small
 * area's ratio is drawn to the parent's.
 *
 * @param theta ratio of all areas together
 * @param between variance of the true ratios; 0 where chance explains all differences
 * @param strength how many expected incidents the parent is worth; infinite where {@code between} is 0
 */
public record Shrinkage(double theta, double between, double strength) {

    /** Where nobody has seen areas differ. */
    public static final Shrinkage STRONG = new Shrinkage(1, 0, 50);

    private static final double WEAKEST = 1;
    private static final double STRONGEST = 50;
    /** Of the standard normal distribution, for an interval of 90 %. */
    private static final double Z = 1.6448536269514722;

    public static Shrinkage estimate(double[] observed, double[] expected) {
        if (observed.length != expected.length || observed.length == 0) {
            throw new IllegalArgumentException("an expected number to each observed one");
        }
        double theta = sum(observed) / sum(expected);
        double spread = 0;
        for (int at = 0; at < observed.length; at++) {
            double deviation = observed[at] / expected[at] - theta;
            spread += expected[at] * deviation * deviation;
        }
        double total = sum(expected);
        double between = Math.max(0, spread / total - theta / (total / expected.length));
        return new Shrinkage(theta, between, between == 0 ? Double.POSITIVE_INFINITY : theta / between);
    }

    /** Within the bounds in which scores use it. */
    public Shrinkage bounded() {
        return new Shrinkage(theta, between, Math.max(WEAKEST, Math.min(STRONGEST, strength)));
    }

    /** The same belief, about ratios to what was expected of each area itself rather than of all: drawn to 1. */
    public Shrinkage towardsTheUsual() {
        return new Shrinkage(1, between, strength);
    }

    /** Shrunken ratio of observed to expected. */
    public double ratio(double observed, double expected) {
        return Double.isInfinite(strength) ? theta : (strength * theta + observed) / (strength + expected);
    }

    /** In which the true ratio lies with 90 % (Wilson and Hilferty's approximation of the gamma posterior). */
    public Interval interval(double observed, double expected) {
        if (Double.isInfinite(strength)) {
            return new Interval(theta, theta);
        }
        return gamma(strength * theta + observed, strength + expected);
    }

    /** Of the true ratio, by what is known of it. */
    double variance(double observed, double expected) {
        double rate = strength + expected;
        return Double.isInfinite(strength) ? 0 : (strength * theta + observed) / (rate * rate);
    }

    /** In which a gamma variable lies with 90 %. */
    static Interval gamma(double shape, double rate) {
        return new Interval(quantile(shape, rate, -Z), quantile(shape, rate, Z));
    }

    private static double quantile(double shape, double rate, double z) {
        double root = 1 - 1 / (9 * shape) + z / (3 * StrictMath.sqrt(shape));
        return Math.max(0, shape / rate * root * root * root);
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    /** Both ends belong to it. */
    public record Interval(double low, double high) {

        Interval times(double factor) {
            return new Interval(low * factor, high * factor);
        }
    }
}
