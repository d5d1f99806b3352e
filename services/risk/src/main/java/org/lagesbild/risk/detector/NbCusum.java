package org.lagesbild.risk.detector;

/**
 * Adds up, week by week, how much better a rise by a fixed factor explains the counts than the forecasts do: finds slow
 * and lasting rises that no single week shows.
 *
 * @param factor the rise it is tuned to
 * @param limit the sum at which it alarms and starts anew
 */
public record NbCusum(double factor, double limit) {

    private static final double POISSON = 1e-9;

    public static NbCusum reference() {
        return new NbCusum(2, 3.5);
    }

    /** Log likelihood ratio of the rise against the forecast. */
    public double evidence(Forecast forecast, long count) {
        double mean = forecast.mean();
        double excess = forecast.variance() / mean - 1;
        double gain = count * StrictMath.log(factor);
        if (excess < POISSON) {
            return gain - (factor - 1) * mean;
        }
        double size = mean / excess;
        return gain - (count + size) * StrictMath.log1p((factor - 1) * mean / (size + mean));
    }

    public Step step(double sum, Forecast forecast, long count) {
        double reached = Math.max(0, sum + evidence(forecast, count));
        return new Step(reached, reached >= limit);
    }

    /** @param sum as reached in this week, before it starts anew */
    public record Step(double sum, boolean alarm) {

        /** With what the next week begins. */
        public double next() {
            return alarm ? 0 : sum;
        }
    }
}
