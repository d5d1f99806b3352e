package org.lagesbild.risk.detector;

/** The yearly wave of a series, as the logarithm of a factor: what a district takes from its municipality. */
public final class Season {

    private static final int FIRST_HARMONIC = 2;

    private Season() {}

    /** Log factor of the week by the state's season; 0 where the series has none of its own. */
    public static double of(SeriesState state, int week, double period) {
        double[] mean = state.mean();
        double[] regressors = regressors(week, period, mean.length);
        double sum = 0;
        for (int i = FIRST_HARMONIC; i < mean.length; i++) {
            sum += mean[i] * regressors[i];
        }
        return sum;
    }

    static double[] regressors(int week, double period, int size) {
        double[] regressors = new double[size];
        regressors[0] = 1;
        for (int i = FIRST_HARMONIC; i < size; i += 2) {
            double angle = i * StrictMath.PI * week / period;
            regressors[i] = StrictMath.cos(angle);
            regressors[i + 1] = StrictMath.sin(angle);
        }
        return regressors;
    }
}
