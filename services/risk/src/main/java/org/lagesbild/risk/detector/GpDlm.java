package org.lagesbild.risk.detector;

/**
 * The model of one series: what it expects of a week, and what it learns from one. It holds settings alone; states come
 * in and go out. Weeks are any consecutive integers; between states and weeks of one series they must be the same ones.
 */
public final class GpDlm {

    private final Parameters parameters;

    public GpDlm(Parameters parameters) {
        this.parameters = parameters;
    }

    public Parameters parameters() {
        return parameters;
    }

    /** A series of which nothing is known yet but the logarithm of its level; {@code firstWeek} is its first. */
    public SeriesState start(double logLevel, int firstWeek) {
        double[] caps = parameters.evolution().caps();
        double[] mean = new double[caps.length];
        mean[0] = logLevel;
        double[] upper = new double[Filter.packed(caps.length)];
        int at = 0;
        for (int i = 0; i < caps.length; i++) {
            upper[at] = caps[i];
            at += caps.length - i;
        }
        SeriesState.Clock clock = new SeriesState.Clock(0, firstWeek - 1);
        return new SeriesState(mean, upper, new SeriesState.Scatter(0, 0, 0), clock);
    }

    /** What a later week than any absorbed should bring; {@code offset} is added to the logarithm. */
    public Forecast forecast(SeriesState state, int week, double offset) {
        Filter filter = filterAt(state, week, offset);
        return seen(filter, state);
    }

    /** Learns from a week's final count. Throws {@link IllegalArgumentException} where the week was passed already. */
    public SeriesState absorb(SeriesState state, int week, long count, double offset) {
        Filter filter = filterAt(state, week, offset);
        Forecast forecast = seen(filter, state);
        double residual = anscombe(count, forecast);
        double weight = parameters.robustness().weight(residual, state.absorbed());
        filter.learn(count, weight / forecast.factor());
        SeriesState.Clock clock = new SeriesState.Clock(state.absorbed() + 1, week);
        return filter.state(scatter(state.scatter(), forecast, count, weight), clock);
    }

    /** A week without data: nothing is learnt, and the past grows older. Zero is never assumed. */
    public SeriesState skip(SeriesState state, int week) {
        Filter filter = new Filter(parameters.evolution(), state);
        filter.evolve(steps(state, week));
        return filter.state(state.scatter(), new SeriesState.Clock(state.absorbed(), week));
    }

    /** A person says that the last weeks are the new usual; {@code logLevel} is of the level without season. */
    public SeriesState accept(SeriesState state, double logLevel, double variance) {
        Filter filter = new Filter(parameters.evolution(), state);
        filter.restart(logLevel, variance);
        return filter.state(state.scatter(), state.clock()).withCusum(0);
    }

    private Filter filterAt(SeriesState state, int week, double offset) {
        Filter filter = new Filter(parameters.evolution(), state);
        filter.evolve(steps(state, week));
        filter.look(week, offset);
        return filter;
    }

    private static int steps(SeriesState state, int week) {
        int steps = week - state.lastWeek();
        if (steps < 1) {
            throw new IllegalArgumentException("the week was passed already");
        }
        return steps;
    }

    private Forecast seen(Filter filter, SeriesState state) {
        double mean = StrictMath.exp(filter.logMean);
        SeriesState.Scatter scatter = state.scatter();
        double factor = parameters.dispersion().factor(scatter.residuals(), scatter.means(), mean);
        return new Forecast(mean, filter.uncertainty, factor);
    }

    private SeriesState.Scatter scatter(SeriesState.Scatter old, Forecast forecast, long count, double weight) {
        double discount = parameters.dispersion().discount();
        double mean = forecast.mean();
        double deviation = count - mean;
        double surplus = deviation * deviation - mean * mean * forecast.uncertainty();
        return new SeriesState.Scatter(
                discount * old.residuals() + weight * surplus, discount * old.means() + weight * mean, old.cusum());
    }

    /** Residual on the scale on which counts of this variance are nearly normal. */
    private static double anscombe(long count, Forecast forecast) {
        double mean = forecast.mean();
        double difference = StrictMath.pow(count, 2.0 / 3) - StrictMath.pow(mean, 2.0 / 3);
        double spread = StrictMath.sqrt(forecast.variance() / mean);
        return 1.5 * difference / (StrictMath.pow(mean, 1.0 / 6) * spread);
    }
}
