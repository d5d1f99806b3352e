package org.lagesbild.benchmarks.detector.extension;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lagesbild.benchmarks.detector.FortnightMethod;
import org.lagesbild.risk.detector.GpDlm;
import org.lagesbild.risk.detector.NbCusum;
import org.lagesbild.risk.detector.Parameters;
import org.lagesbild.risk.detector.SeriesState;
import org.lagesbild.risk.detector.WeeklyDetector;
import org.lagesbild.risk.detector.WeeklyDetector.Week;

/** X6: a feed is silent for three weeks and known to be: nothing is learnt from that, and its return is no rise. */
class OutageTest {

    private static final int BEFORE = 200;
    private static final int SILENT = 3;
    private static final int AFTER = 12;
    /** By then all of the silent weeks have left the guard band, and no later one. */
    private static final int LEARNT = BEFORE + SILENT + 5;

    private static final double MEAN = 6;

    private final GpDlm model = new GpDlm(Parameters.reference());
    private final WeeklyDetector detector = new WeeklyDetector(model, NbCusum.reference(), Made.LEVEL);

    /** What is expected when the outage has settled, and in how many weeks after it a count alarms. */
    private record Outcome(double expected, long alarms, long alarmsByFortnights) {}

    @Test
    void shouldExpectAsMuchAsBeforeAndSeldomAlarmWhenTheFeedReturns() {
        double expected = 0;
        long alarms = 0;
        long byFortnights = 0;
        for (int series = 0; series < Made.SERIES; series++) {
            Outcome outcome = run(series, true);
            expected += outcome.expected / Made.SERIES;
            alarms += outcome.alarms;
            byFortnights += outcome.alarmsByFortnights;
        }

        assertThat(expected).isBetween(0.97 * MEAN, 1.05 * MEAN);
        assertThat((double) alarms / Made.SERIES / AFTER).isLessThanOrEqualTo(Made.TOLERATED);
        assertThat((double) byFortnights / Made.SERIES / AFTER).isLessThanOrEqualTo(Made.TOLERATED);
    }

    @Test
    void shouldExpectClearlyLessWhereSilenceIsTakenForZero() {
        double expected = 0;
        for (int series = 0; series < Made.SERIES; series++) {
            expected += run(series, false).expected / Made.SERIES;
        }

        assertThat(expected).isLessThan(0.9 * MEAN);
    }

    private Outcome run(int series, boolean flagged) {
        int weeks = BEFORE + SILENT + AFTER;
        long[] counts = Made.counts(weeks, any -> MEAN, 1, Made.uniforms(6, 0, series));
        SeriesState state = model.start(Math.log(MEAN), 1);
        long alarms = 0;
        long byFortnights = 0;
        double expected = 0;
        for (int week = 1; week <= weeks; week++) {
            WeeklyDetector.Closed closed = detector.test(state, week(counts, week, flagged));
            boolean alarm = closed.test().filter(test -> test.alarm()).isPresent();
            alarms += week > BEFORE + SILENT && alarm ? 1 : 0;
            byFortnights += week > BEFORE + SILENT && fortnight(state, counts, week, flagged) ? 1 : 0;
            if (week == LEARNT) {
                expected = model.forecast(state, week, 0).mean();
            }
            int settling = detector.settling(week);
            state = settling >= 1 ? detector.settle(closed.state(), week(counts, settling, flagged)) : closed.state();
        }
        return new Outcome(expected, alarms, byFortnights);
    }

    private boolean fortnight(SeriesState state, long[] counts, int week, boolean flagged) {
        Week before = week(counts, week - 1, flagged);
        return FortnightMethod.probability(model, state, week(counts, week, flagged), before) <= Made.LEVEL;
    }

    private static Week week(long[] counts, int week, boolean flagged) {
        boolean silent = week > BEFORE && week <= BEFORE + SILENT;
        return silent ? flagged ? Week.missing(week) : Week.counted(week, 0) : Week.counted(week, counts[week - 1]);
    }
}
