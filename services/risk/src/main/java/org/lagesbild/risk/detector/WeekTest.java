package org.lagesbild.risk.detector;

import org.lagesbild.risk.detector.CountDistribution.Range;

/**
 * One week held against its forecast, with all that is needed to say how unusual it was and what would have been.
 *
 * @param probability of this count or more, were nothing unusual
 * @param alarmCount the least count that would have been an alarm
 * @param cusum what slow rises add up to in this week; not updated while the model is young
 */
public record WeekTest(Observed observed, double probability, long alarmCount, Range range, NbCusum.Step cusum) {

    /** What was counted, what was expected, and the level at which a week alarms. */
    public record Observed(long count, Forecast forecast, double level) {}

    static WeekTest of(Observed observed, NbCusum.Step cusum) {
        CountDistribution distribution = observed.forecast().distribution();
        return new WeekTest(
                observed,
                distribution.tail(observed.count()),
                distribution.alarm(observed.level()),
                distribution.range(),
                cusum);
    }

    /** Tests a count outside of the weekly round, as that of the last seven days or of one day. */
    public static WeekTest of(Forecast forecast, long count, double level) {
        return of(new Observed(count, forecast, level), new NbCusum.Step(0, false));
    }

    public boolean alarm() {
        return probability <= observed.level();
    }

    /** 1 and more is an alarm, 0 is as expected. */
    public double exceedance() {
        double mean = observed.forecast().mean();
        return (observed.count() - mean) / (alarmCount - mean);
    }
}
