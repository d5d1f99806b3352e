package org.lagesbild.risk.detector;

/**
 * All settings of the detector, public and stamped on what it finds: a change of any of them needs a new version and a
 * new run of the benchmark.
 *
 * @param guard weeks between the newest week absorbed and the week tested: an outbreak does not hide itself, and a
 *     correction younger than that changes no state
 */
public record Parameters(int guard, Evolution evolution, Dispersion dispersion, Robustness robustness) {

    /** Of the method and its settings. */
    public static final String VERSION = "gp-dlm/1";

    /** Weeks in a year of the calendar. */
    public static final double CALENDAR_YEAR = 365.25 / 7;

    private static final double BENCHMARK_YEAR = 52;
    private static final double[] CAPS = {1.0, 1e-5, 0.1, 0.1, 0.1, 0.1};

    /** The settings that the benchmark's counts belong to; its year has exactly 52 weeks. */
    public static Parameters reference() {
        return new Parameters(
                4,
                new Evolution(0.99, 0.998, BENCHMARK_YEAR, CAPS),
                new Dispersion(0.998, 26, 1),
                new Robustness(2.58, 26));
    }

    /** For weeks of the calendar. */
    public static Parameters calendar() {
        Parameters reference = reference();
        return reference.with(reference.evolution.withPeriod(CALENDAR_YEAR));
    }

    /** For a series too sparse for a season of its own; it takes its parent's as offset. */
    public Parameters withoutSeason() {
        return with(evolution.plain());
    }

    /** A series that starts from a prior starts as sure as that prior is. */
    public Parameters withLevelVariance(double variance) {
        return with(evolution.withLevelCap(variance));
    }

    /** Starts from a category's pooled scatter. */
    public Parameters withPriorDispersion(double factor) {
        Dispersion changed = new Dispersion(dispersion.discount(), dispersion.priorWeeks(), factor);
        return new Parameters(guard, evolution, changed, robustness);
    }

    public Parameters withGuard(int weeks) {
        return new Parameters(weeks, evolution, dispersion, robustness);
    }

    public Parameters with(Evolution changed) {
        return new Parameters(guard, changed, dispersion, robustness);
    }
}
