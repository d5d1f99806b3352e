package org.lagesbild.risk.scan;

/**
 * Random numbers that are the same on every machine and in every release of Java: SplitMix64 (G. L. Steele, D. Lea,
 * C. H. Flood, Fast splittable pseudorandom number generators, 2014), and what is made of it in {@link StrictMath} alone.
 */
final class Draws {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double STEP = 0x1p-53;
    /** Above this a Poisson count is the sum of two of half the mean, so that its first term can be written. */
    private static final double LARGE = 64;

    private long state;

    Draws(long seed) {
        this.state = seed;
    }

    /** A seed from everything that tells one scan from another. */
    static long seed(String municipality, String category, int day) {
        long hash = day;
        for (String part : new String[] {municipality, category}) {
            for (int at = 0; at < part.length(); at++) {
                hash = mix((hash ^ part.charAt(at)) + GOLDEN);
            }
            hash = mix(hash + GOLDEN);
        }
        return hash;
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Strictly between 0 and 1. */
    double uniform() {
        state += GOLDEN;
        return ((mix(state) >>> 11) + 0.5) * STEP;
    }

    /** By inversion: one uniform number, one count. */
    int poisson(double mean) {
        if (mean > LARGE) {
            return poisson(mean / 2) + poisson(mean / 2);
        }
        double left = uniform();
        double term = StrictMath.exp(-mean);
        int count = 0;
        while (left > term && term > 0) {
            left -= term;
            count++;
            term *= mean / count;
        }
        return count;
    }

    /** Of mean {@code shape} and scale 1 (G. Marsaglia, W. W. Tsang, A simple method for generating gamma variables, 2000). */
    double gamma(double shape) {
        if (shape < 1) {
            return gamma(shape + 1) * StrictMath.pow(uniform(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / StrictMath.sqrt(9 * d);
        while (true) {
            double normal = normal();
            double root = 1 + c * normal;
            double cube = root * root * root;
            if (cube > 0
                    && StrictMath.log(uniform()) < 0.5 * normal * normal + d - d * cube + d * StrictMath.log(cube)) {
                return d * cube;
            }
        }
    }

    /** Polar method. */
    private double normal() {
        while (true) {
            double x = 2 * uniform() - 1;
            double y = 2 * uniform() - 1;
            double square = x * x + y * y;
            if (square > 0 && square < 1) {
                return x * StrictMath.sqrt(-2 * StrictMath.log(square) / square);
            }
        }
    }
}
