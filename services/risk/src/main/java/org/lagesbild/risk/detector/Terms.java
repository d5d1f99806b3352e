package org.lagesbild.risk.detector;

/**
 * The probabilities of 0, 1, 2, …, each from the one before. Where the first ones are too small to be written, it goes
 * by logarithms until they are not.
 */
final class Terms {

    private static final double POISSON = 1e-9;
    private static final double SMALLEST = 1e-280;

    private final double mean;
    private final double excess;
    private boolean plain;
    private double log;
    private long count;
    private double probability;

    Terms(double mean, double variance) {
        this.mean = mean;
        this.excess = variance / mean - 1;
        this.log = excess < POISSON ? -mean : -(mean / excess) * StrictMath.log1p(excess);
        this.probability = StrictMath.exp(log);
        this.plain = probability > SMALLEST;
    }

    double probability() {
        return probability;
    }

    long count() {
        return count;
    }

    void advance() {
        count++;
        if (plain) {
            probability *= ratio();
            return;
        }
        log += StrictMath.log(ratio());
        probability = StrictMath.exp(log);
        plain = probability > SMALLEST;
    }

    private double ratio() {
        if (excess < POISSON) {
            return mean / count;
        }
        return (mean / excess + count - 1) / count * (excess / (1 + excess));
    }
}
