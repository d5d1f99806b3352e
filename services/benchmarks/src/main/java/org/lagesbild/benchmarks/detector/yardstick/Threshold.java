package org.lagesbild.benchmarks.detector.yardstick;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.lagesbild.risk.detector.CountDistribution;

/** Farrington's last step: how unusual a count is, given its expected mean. */
enum Threshold {
    /** Counts to the power 2/3 are nearly normal. */
    TWO_THIRDS {
        @Override
        double probability(double count, double mean, double error, double factor) {
            double above = Math.pow(count, POWER) - Math.pow(mean, POWER);
            return NORMAL.cumulativeProbability(-above / spread(mean, error, factor));
        }

        @Override
        double upper(double level, double mean, double error, double factor) {
            double quantile = NORMAL.inverseCumulativeProbability(1 - level);
            return Math.pow(Math.pow(mean, POWER) + quantile * spread(mean, error, factor), 1 / POWER);
        }
    },
    /** The mean is taken as known, and counts as negative binomial. */
    NEGATIVE_BINOMIAL {
        @Override
        double probability(double count, double mean, double error, double factor) {
            return new CountDistribution(mean, factor * mean).tail((long) count);
        }

        @Override
        double upper(double level, double mean, double error, double factor) {
            return new CountDistribution(mean, factor * mean).alarm(level) - 1;
        }
    };

    private static final double POWER = 2.0 / 3;
    private static final NormalDistribution NORMAL = new NormalDistribution();

    /** Of this count or more. */
    abstract double probability(double count, double mean, double error, double factor);

    /** The bound that an alarm lies above. */
    abstract double upper(double level, double mean, double error, double factor);

    private static double spread(double mean, double error, double factor) {
        double scatter = factor + error * error / mean;
        return POWER * Math.sqrt(Math.cbrt(mean) * scatter);
    }
}
