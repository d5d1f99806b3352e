package org.lagesbild.risk.scan;

/**
 * The distribution that maxima of a scan follow, fitted to simulated ones by their mean and standard deviation; so a far
 * tail is told from few of them (A. M. Abrams, K. Kleinman, M. Kulldorff, Gumbel based p-value approximations for spatial
 * scan statistics, 2010).
 */
public record Gumbel(double mode, double scale) {

    private static final double EULER = 0.5772156649015329;

    /** Throws {@link IllegalArgumentException} where there are fewer than two maxima. */
    public static Gumbel fitted(double[] maxima) {
        if (maxima.length < 2) {
            throw new IllegalArgumentException("at least two maxima");
        }
        double mean = 0;
        for (double each : maxima) {
            mean += each / maxima.length;
        }
        double squares = 0;
        for (double each : maxima) {
            squares += (each - mean) * (each - mean);
        }
        double scale = StrictMath.sqrt(6 * squares / (maxima.length - 1)) / StrictMath.PI;
        return new Gumbel(mean - EULER * scale, scale);
    }

    /** Probability of a maximum as large as this. */
    public double tail(double maximum) {
        if (scale == 0) {
            return maximum > mode ? 0 : 1;
        }
        return -StrictMath.expm1(-StrictMath.exp(-(maximum - mode) / scale));
    }
}
