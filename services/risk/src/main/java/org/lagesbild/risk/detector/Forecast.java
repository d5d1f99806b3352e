package org.lagesbild.risk.detector;

/**
 * What was to be expected of one week before it was seen.
 *
 * @param mean incidents expected
 * @param uncertainty squared relative uncertainty of that mean
 * @param factor how much wider than Poisson the counts scatter around it
 */
public record Forecast(double mean, double uncertainty, double factor) {

    /** Of the count: its own scatter, and that the mean is not known exactly. */
    public double variance() {
        return factor * mean + mean * mean * uncertainty;
    }

    public CountDistribution distribution() {
        return new CountDistribution(mean, variance());
    }

    /** The same uncertainty of another expectation, as for a part of the week. */
    public Forecast scaled(double share) {
        return new Forecast(mean * share, uncertainty, factor);
    }

    /** Of two weeks together, both by the same state: whoever errs in one errs likewise in the other. */
    public Forecast plus(Forecast other) {
        return new Forecast(mean + other.mean, uncertainty, factor);
    }
}
