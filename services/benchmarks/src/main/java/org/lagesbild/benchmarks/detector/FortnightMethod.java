package org.lagesbild.benchmarks.detector;

import org.lagesbild.risk.detector.Forecast;
import org.lagesbild.risk.detector.GpDlm;
import org.lagesbild.risk.detector.Parameters;
import org.lagesbild.risk.detector.SeriesState;

/** The same forecasts, each week tested alone and with the one before. */
final class FortnightMethod implements Method {

    private static final int LOOKS = 2;

    private final GpDlmMethod weeks = GpDlmMethod.reference();
    private final GpDlm model = new GpDlm(Parameters.reference());

    @Override
    public String name() {
        return "GP-DLM, fortnight";
    }

    @Override
    public double[] scores(long[] counts, int from, int to) {
        double[] scores = new double[to - from + 1];
        weeks.forEachState(counts, from, to, (week, state) -> scores[week - from] = score(counts, week, state));
        return scores;
    }

    private double score(long[] counts, int week, SeriesState state) {
        Forecast one = model.forecast(state, week, 0);
        Forecast two = one.plus(model.forecast(state, week - 1, 0));
        double alone = one.distribution().tail(counts[week - 1]);
        double both = two.distribution().tail(counts[week - 1] + counts[week - 2]);
        return Math.min(1, LOOKS * Math.min(alone, both));
    }
}
