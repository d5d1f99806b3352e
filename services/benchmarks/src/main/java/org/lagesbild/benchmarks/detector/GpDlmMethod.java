package org.lagesbild.benchmarks.detector;

import org.lagesbild.risk.detector.Forecast;
import org.lagesbild.risk.detector.GpDlm;
import org.lagesbild.risk.detector.NbCusum;
import org.lagesbild.risk.detector.Parameters;
import org.lagesbild.risk.detector.SeriesState;

/** The product's detector with given settings, started from the first quarter of a series. */
public final class GpDlmMethod implements Method {

    private static final int QUARTER = 13;
    private static final double HALF = 0.5;

    private final String name;
    private final GpDlm model;

    public GpDlmMethod(String name, Parameters parameters) {
        this.name = name;
        this.model = new GpDlm(parameters);
    }

    public static GpDlmMethod reference() {
        return new GpDlmMethod("GP-DLM", Parameters.reference());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public double[] scores(long[] counts, int from, int to) {
        double[] scores = new double[to - from + 1];
        forEach(
                counts,
                from,
                to,
                (week, forecast) ->
                        scores[week - from] = forecast.distribution().tail(counts[week - 1]));
        return scores;
    }

    /** The CUSUM on the same forecasts: 0 in weeks in which it alarms, 1 in others. */
    public Method cusum(NbCusum cusum, int begins) {
        return new CusumMethod(this, cusum, begins);
    }

    void forEach(long[] counts, int from, int to, EachWeek each) {
        forEachState(counts, from, to, (week, state) -> each.accept(week, model.forecast(state, week, 0)));
    }

    /** With what is known when the week is tested. */
    void forEachState(long[] counts, int from, int to, EachState each) {
        SeriesState state = model.start(firstLevel(counts), 1);
        int guard = model.parameters().guard();
        for (int week = 1; week <= to; week++) {
            if (week >= from) {
                each.accept(week, state);
            }
            int settled = week - guard;
            if (settled >= 1) {
                state = model.absorb(state, settled, counts[settled - 1], 0);
            }
        }
    }

    private static double firstLevel(long[] counts) {
        double sum = HALF;
        for (int at = 0; at < QUARTER; at++) {
            sum += counts[at];
        }
        return StrictMath.log(sum / (QUARTER + HALF));
    }

    /** Takes what was expected of a week. */
    interface EachWeek {
        void accept(int week, Forecast forecast);
    }

    /** Takes what was known before a week. */
    interface EachState {
        void accept(int week, SeriesState state);
    }
}
