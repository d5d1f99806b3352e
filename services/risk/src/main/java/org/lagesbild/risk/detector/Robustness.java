package org.lagesbild.risk.detector;

/**
 * How little an outbreak of the past may raise what is expected.
 *
 * @param limit standardised residuals above it weigh less in the update
 * @param burnIn weeks that are absorbed at full weight before that begins
 */
public record Robustness(double limit, int burnIn) {

    double weight(double residual, int absorbed) {
        boolean outlying = residual > limit && absorbed >= burnIn;
        return outlying ? (limit / residual) * (limit / residual) : 1;
    }
}
