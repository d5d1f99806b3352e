package org.lagesbild.risk.detector;

/**
 * The moving part of one calculation: mean and covariance of the components, changed in place and then made a state
 * again. {@link StrictMath} throughout, so that every machine comes to the same bytes.
 */
final class Filter {

    private static final double FARTHEST = 12;
    private static final double LEAST_VARIANCE = 1e-9;
    private static final int LEVEL_AND_SLOPE = 2;

    private final Evolution evolution;
    private final double[] caps;
    private final int size;
    final double[] mean;
    private final double[][] covariance;
    /** Of the last {@link #look}: covariance of each component with the log mean. */
    private final double[] gain;

    double logMean;
    double uncertainty;

    Filter(Evolution evolution, SeriesState state) {
        this.evolution = evolution;
        this.caps = evolution.caps();
        this.mean = state.mean();
        this.size = mean.length;
        this.covariance = unpack(state.covariance(), size);
        this.gain = new double[size];
        if (caps.length != size) {
            throw new IllegalArgumentException("a state of " + size + " components, settings of " + caps.length);
        }
    }

    static int packed(int size) {
        return size * (size + 1) / 2;
    }

    void evolve(int weeks) {
        for (int week = 0; week < weeks; week++) {
            move();
            forget();
            bound();
        }
    }

    private void move() {
        mean[0] += mean[1];
        for (int j = 0; j < size; j++) {
            covariance[0][j] += covariance[1][j];
        }
        for (int i = 0; i < size; i++) {
            covariance[i][0] += covariance[i][1];
        }
    }

    private void forget() {
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                if (i < LEVEL_AND_SLOPE && j < LEVEL_AND_SLOPE) {
                    covariance[i][j] /= evolution.levelDiscount();
                } else if (i >= LEVEL_AND_SLOPE && j >= LEVEL_AND_SLOPE) {
                    covariance[i][j] /= evolution.seasonDiscount();
                }
            }
        }
    }

    private void bound() {
        for (int i = 0; i < size; i++) {
            double variance = covariance[i][i];
            if (variance > caps[i]) {
                rescale(i, StrictMath.sqrt(caps[i] / variance));
            }
        }
    }

    /** Changes a component's standard deviation and leaves all correlations as they are. */
    private void rescale(int component, double factor) {
        for (int j = 0; j < size; j++) {
            covariance[component][j] *= factor;
            covariance[j][component] *= factor;
        }
    }

    /** Log mean of the week, and its squared relative uncertainty. */
    void look(int week, double offset) {
        double[] regressors = Season.regressors(week, evolution.period(), size);
        double sum = offset;
        double variance = 0;
        for (int i = 0; i < size; i++) {
            double dot = 0;
            for (int j = 0; j < size; j++) {
                dot += covariance[i][j] * regressors[j];
            }
            gain[i] = dot;
            sum += regressors[i] * mean[i];
            variance += regressors[i] * dot;
        }
        logMean = Math.max(-FARTHEST, Math.min(FARTHEST, sum));
        uncertainty = Math.max(LEAST_VARIANCE, variance);
    }

    /** Conjugate update of the week last looked at by a count of the given weight. */
    void learn(double count, double weight) {
        double shape = 1 / uncertainty + weight * count;
        double rate = 1 / (uncertainty * StrictMath.exp(logMean)) + weight;
        double step = (StrictMath.log(shape / rate) - logMean) / uncertainty;
        double shrink = (1 - 1 / (shape * uncertainty)) / uncertainty;
        for (int i = 0; i < size; i++) {
            mean[i] += gain[i] * step;
            for (int j = 0; j < size; j++) {
                covariance[i][j] -= gain[i] * gain[j] * shrink;
            }
        }
    }

    /** As unsure of the level as said; what it has in common with the other components grows no larger than that. */
    void restart(double level, double variance) {
        mean[0] = level;
        if (covariance[0][0] > variance) {
            rescale(0, StrictMath.sqrt(variance / covariance[0][0]));
        }
        covariance[0][0] = variance;
    }

    SeriesState state(SeriesState.Scatter scatter, SeriesState.Clock clock) {
        double[] upper = new double[packed(size)];
        int at = 0;
        for (int i = 0; i < size; i++) {
            for (int j = i; j < size; j++) {
                upper[at++] = covariance[i][j];
            }
        }
        return new SeriesState(mean, upper, scatter, clock);
    }

    private static double[][] unpack(double[] upper, int size) {
        double[][] full = new double[size][size];
        int at = 0;
        for (int i = 0; i < size; i++) {
            for (int j = i; j < size; j++) {
                full[i][j] = upper[at];
                full[j][i] = upper[at++];
            }
        }
        return full;
    }
}
