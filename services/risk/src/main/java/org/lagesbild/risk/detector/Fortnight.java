package org.lagesbild.risk.detector;

import java.util.Optional;
import org.lagesbild.risk.detector.WeeklyDetector.Week;

/**
 * A week tested alone and together with the one before: most outbreaks spread over two weeks, and two such weeks say
 * more than either. Two looks need a level half as high each, so that the chance of a false alarm stays what was asked.
 *
 * @param both empty where the week before has no data; then one look has the whole level
 */
public record Fortnight(WeekTest week, Optional<WeekTest> both) {

    private static final int LOOKS = 2;

    /** Of the week that closes, by a state that has learnt neither it nor the one before. */
    public static Fortnight of(GpDlm model, SeriesState state, Week closing, Week before, double level) {
        Forecast forecast = model.forecast(state, closing.week(), closing.offset());
        long count = counted(closing);
        if (before.count() == null) {
            return new Fortnight(WeekTest.of(forecast, count, level), Optional.empty());
        }
        Forecast joint = forecast.plus(model.forecast(state, before.week(), before.offset()));
        WeekTest both = WeekTest.of(joint, count + counted(before), level / LOOKS);
        return new Fortnight(WeekTest.of(forecast, count, level / LOOKS), Optional.of(both));
    }

    /** Of anything as unusual in either look, were nothing unusual: at most this. */
    public double probability() {
        return both.map(test -> Math.min(1, LOOKS * Math.min(week.probability(), test.probability())))
                .orElseGet(week::probability);
    }

    public boolean alarm() {
        return week.alarm() || both.filter(WeekTest::alarm).isPresent();
    }

    private static long counted(Week week) {
        Long count = week.count();
        if (count == null) {
            throw new IllegalArgumentException("a week without data is not tested");
        }
        return count;
    }
}
