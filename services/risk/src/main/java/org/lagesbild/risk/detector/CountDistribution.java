package org.lagesbild.risk.detector;

/**
 * Counts of given mean and variance: negative binomial, or Poisson where the variance is no larger than the mean. Tails
 * are summed, without approximation: counts here are small, and so are the probabilities that matter.
 */
public record CountDistribution(double mean, double variance) {

    private static final double NEGLIGIBLE = 1e-17;
    private static final double OUTSIDE = 0.025;

    public CountDistribution {
        if (!(mean > 0)) {
            throw new IllegalArgumentException("a mean above zero");
        }
    }

    /** Probability of this count or more. */
    public double tail(long count) {
        if (count <= 0) {
            return 1;
        }
        return count <= mean ? Math.max(0, 1 - below(count)) : from(count);
    }

    /** The smallest count, at least 1, whose tail is within the level: the least that would have been noticed. */
    public long alarm(double level) {
        long count = near(level);
        while (tail(count) > level) {
            count++;
        }
        while (count > 1 && tail(count - 1) <= level) {
            count--;
        }
        return count;
    }

    /** Between which counts 95 of 100 weeks lie: at most 2.5 of 100 below, and at most as many above. */
    public Range range() {
        Terms terms = new Terms(mean, variance);
        double sum = terms.probability();
        while (sum <= OUTSIDE) {
            terms.advance();
            sum += terms.probability();
        }
        return new Range(terms.count(), alarm(OUTSIDE) - 1);
    }

    private double below(long count) {
        Terms terms = new Terms(mean, variance);
        double sum = terms.probability();
        while (terms.count() < count - 1) {
            terms.advance();
            sum += terms.probability();
        }
        return sum;
    }

    private double from(long count) {
        Terms terms = new Terms(mean, variance);
        while (terms.count() < count) {
            terms.advance();
        }
        double sum = terms.probability();
        while (terms.probability() > 0 && terms.probability() >= NEGLIGIBLE * sum) {
            terms.advance();
            sum += terms.probability();
        }
        return sum;
    }

    /** Where what is left of 1 first comes within the level; rounding may put it a step off. */
    private long near(double level) {
        Terms terms = new Terms(mean, variance);
        double left = 1 - terms.probability();
        while (left > level && (terms.probability() > 0 || terms.count() < mean)) {
            terms.advance();
            left -= terms.probability();
        }
        return terms.count() + 1;
    }

    /** Both ends belong to it. */
    public record Range(long low, long high) {}
}
