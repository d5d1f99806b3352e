package org.lagesbild.benchmarks.detector;

import org.lagesbild.risk.detector.Forecast;
import org.lagesbild.risk.detector.GpDlm;
import org.lagesbild.risk.detector.Parameters;
import org.lagesbild.risk.detector.SeriesState;
import org.lagesbild.risk.detector.WeeklyDetector.Week;

/** The same forecasts, each week tested alone and with the one before. */
public final class FortnightMethod implements Method {

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
        weeks.forEachState(counts, from, to, (week, state) -> {
            Week closing = Week.counted(week, counts[week - 1]);
            scores[week - from] = probability(model, state, closing, Week.counted(week - 1, counts[week - 2]));
        });
        return scores;
    }

    /**
     * Of anything as unusual in either look, were nothing unusual: at most this. Where the week before has no data, there is
     * one look.
     *
     * @param state has learnt neither week
     * @param closing with data
     */
    public static double probability(GpDlm model, SeriesState state, Week closing, Week before) {
        Forecast one = model.forecast(state, closing.week(), closing.offset());
        double alone = one.distribution().tail(counted(closing));
        if (before.count() == null) {
            return alone;
        }
        Forecast two = one.plus(model.forecast(state, before.week(), before.offset()));
        double both = two.distribution().tail(counted(closing) + counted(before));
        return Math.min(1, LOOKS * Math.min(alone, both));
    }

    private static long counted(Week week) {
        Long count = week.count();
        if (count == null) {
            throw new IllegalArgumentException("a week without data is not tested");
        }
        return count;
    }
}
