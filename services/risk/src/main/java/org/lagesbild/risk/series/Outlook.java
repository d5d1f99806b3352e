package org.lagesbild.risk.series;

import java.util.Optional;
import org.lagesbild.risk.detector.Forecast;
import org.lagesbild.risk.series.SeriesModel.Learnt;
import org.lagesbild.risk.time.Stockholm;

/**
 * What a series was expected to bring in the days before a midnight, by forecasts that each are as far ahead as the guard:
 * of the closed weeks and of the one that runs, by the days that each has in the window.
 *
 * @param fortnight empty where nothing is known of the earlier of its two weeks
 */
record Outlook(Forecast week, Optional<Forecast> fortnight, Forecast burst, double month) {

    private static final double DAYS = 7;
    private static final int CLOSED_WEEKS = 4;

    /**
     * Empty where the model does not reach to the midnight's week.
     *
     * @param share of a week's incidents that the last day takes
     */
    static Optional<Outlook> of(Learnt model, Midnight midnight, double share) {
        int running = midnight.week();
        if (model.of(running).isEmpty()) {
            return Optional.empty();
        }
        double part = midnight.daysIntoWeek() / DAYS;
        return week(model, midnight, 0).map(week -> {
            Forecast burst = model.of(Stockholm.weekOf(midnight.yesterday()))
                    .orElseThrow()
                    .forecast();
            Optional<Forecast> fortnight = week(model, midnight, Midnight.WEEK).map(week::plus);
            return new Outlook(week, fortnight, burst.scaled(share), month(model, running, part));
        });
    }

    /**
     * Of the seven days that end so many days before the midnight; empty where the model does not reach to them.
     *
     * @param back whole weeks of days
     */
    static Optional<Forecast> week(Learnt model, Midnight midnight, int back) {
        int running = midnight.week() - back / Midnight.WEEK;
        double part = midnight.daysIntoWeek() / DAYS;
        Optional<Forecast> last = model.of(running - 1).map(Ahead::forecast);
        return part == 0
                ? last
                : last.flatMap(before ->
                        model.of(running).map(now -> now.forecast().scaled(part).plus(before.scaled(1 - part))));
    }

    /** The same, where the counts of the earlier week are only a lower bound. */
    Outlook withoutFortnight() {
        return new Outlook(week, Optional.empty(), burst, month);
    }

    private static double month(Learnt model, int running, double part) {
        double sum = 0;
        for (int back = 0; back <= CLOSED_WEEKS; back++) {
            double share = back == 0 ? part : back == CLOSED_WEEKS ? 1 - part : 1;
            sum += share
                    * model.of(running - back)
                            .map(each -> each.forecast().mean())
                            .orElse(0.0);
        }
        return sum;
    }
}
