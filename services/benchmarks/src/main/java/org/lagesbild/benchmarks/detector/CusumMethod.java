package org.lagesbild.benchmarks.detector;

import org.lagesbild.risk.detector.NbCusum;

/** See {@link GpDlmMethod#cusum}. */
final class CusumMethod implements Method {

    private final GpDlmMethod forecasts;
    private final NbCusum cusum;
    private final int begins;

    CusumMethod(GpDlmMethod forecasts, NbCusum cusum, int begins) {
        this.forecasts = forecasts;
        this.cusum = cusum;
        this.begins = begins;
    }

    @Override
    public String name() {
        return "NB-CUSUM";
    }

    @Override
    public double[] scores(long[] counts, int from, int to) {
        double[] scores = new double[to - from + 1];
        double[] sum = {0};
        forecasts.forEach(counts, begins, to, (week, forecast) -> {
            NbCusum.Step step = cusum.step(sum[0], forecast, counts[week - 1]);
            sum[0] = step.next();
            if (week >= from) {
                scores[week - from] = step.alarm() ? 0 : 1;
            }
        });
        return scores;
    }
}
