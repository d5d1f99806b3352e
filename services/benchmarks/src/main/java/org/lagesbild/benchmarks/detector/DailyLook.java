package org.lagesbild.benchmarks.detector;

import java.util.Arrays;
import org.lagesbild.benchmarks.detector.noufaily.Uniforms;
import org.lagesbild.risk.detector.Forecast;

/**
 * What the stream does: at each midnight the last whole days are held against the forecasts of the weeks in which they
 * lie, each by the days that it has in the window. A week's score is the smallest of its seven midnights'. Cases are spread
 * over the days of their week at random.
 *
 * @param days of the window: 1, 7 or 14
 */
record DailyLook(int days) implements Method {

    private static final int WEEK = 7;
    /** No alarm under three incidents. */
    private static final long FEWEST = 3;
    /** A window of fourteen days reaches into the two weeks before the one that runs. */
    private static final int BACK = 2;

    @Override
    public String name() {
        return "each day, the last " + days;
    }

    @Override
    public double[] scores(long[] counts, int from, int to) {
        Forecast[] forecasts = new Forecast[to + 1];
        GpDlmMethod.reference().forEach(counts, from - BACK, to, (week, forecast) -> forecasts[week] = forecast);
        long[] byDay = spread(counts);
        double[] scores = new double[to - from + 1];
        Arrays.fill(scores, 1);
        for (int week = from; week <= to; week++) {
            for (int passed = 1; passed <= WEEK; passed++) {
                int end = WEEK * (week - 1) + passed;
                long count = Arrays.stream(byDay, end - days, end).sum();
                if (count >= FEWEST) {
                    double tail =
                            outlook(forecasts, week, passed).distribution().tail(count);
                    scores[week - from] = Math.min(scores[week - from], tail);
                }
            }
        }
        return scores;
    }

    /** Of the week's first {@code passed} days and as many before it as are missing to the window. */
    private Forecast outlook(Forecast[] forecasts, int week, int passed) {
        Forecast outlook = forecasts[week].scaled((double) Math.min(passed, days) / WEEK);
        int left = days - passed;
        for (int before = week - 1; left > 0; before--) {
            outlook = outlook.plus(forecasts[before].scaled((double) Math.min(left, WEEK) / WEEK));
            left -= WEEK;
        }
        return outlook;
    }

    /** The same days for the same counts, whatever is asked of them. */
    private static long[] spread(long[] counts) {
        Uniforms uniforms = new Uniforms(Arrays.hashCode(counts));
        long[] byDay = new long[WEEK * counts.length];
        for (int week = 0; week < counts.length; week++) {
            for (long any = 0; any < counts[week]; any++) {
                byDay[WEEK * week + uniforms.below(WEEK)]++;
            }
        }
        return byDay;
    }
}
