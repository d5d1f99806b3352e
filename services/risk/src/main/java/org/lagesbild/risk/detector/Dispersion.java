package org.lagesbild.risk.detector;

/**
 * How much wider than Poisson a series scatters, learnt from its own residuals and held near a prior until they weigh
 * more than it.
 *
 * @param discount of the sums of residuals, per week
 * @param priorWeeks how many weeks of the series the prior is worth
 * @param prior variance factor before anything is known; 1 is Poisson
 */
public record Dispersion(double discount, double priorWeeks, double prior) {

    /** A series in which nothing is expected must still be able to learn. */
    private static final double LEAST_MEAN = 0.02;

    double factor(double residuals, double means, double mean) {
        double weight = priorWeeks * Math.max(mean, LEAST_MEAN);
        return Math.max(1, (weight * prior + residuals) / (weight + means));
    }
}
