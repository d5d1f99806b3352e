package org.lagesbild.benchmarks.detector.noufaily;

import org.hipparchus.distribution.continuous.NormalDistribution;

/** Random counts by inversion: one uniform number, one count. */
public final class Draw {

    private static final NormalDistribution NORMAL = new NormalDistribution();

    private Draw() {}

    /** Of the mean, and a variance {@code factor} times as large; Poisson where the factor is 1. */
    public static int count(Uniforms uniforms, double mean, double factor) {
        double u = uniforms.next();
        boolean poisson = factor == 1;
        double size = poisson ? 0 : mean / (factor - 1);
        double failure = 1 - 1 / factor;
        double term = StrictMath.exp(poisson ? -mean : -size * StrictMath.log(factor));
        double sum = term;
        int count = 0;
        while (sum < u && count < Integer.MAX_VALUE) {
            count++;
            term *= poisson ? mean / count : (size + count - 1) / count * failure;
            sum += term;
        }
        return count;
    }

    public static double normal(Uniforms uniforms) {
        return NORMAL.inverseCumulativeProbability(uniforms.next());
    }
}
