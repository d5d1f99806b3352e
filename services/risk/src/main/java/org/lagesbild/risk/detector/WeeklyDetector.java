package org.lagesbild.risk.detector;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The weekly round of one series, in its only order: test the week that closes against what was known before the guard
 * band, then learn from the week that leaves the guard band, with its settled count. So no correction younger than the
 * guard changes a state.
 */
public final class WeeklyDetector {

    private final GpDlm model;
    private final NbCusum cusum;
    private final double level;

    public WeeklyDetector(GpDlm model, NbCusum cusum, double level) {
        this.model = model;
        this.cusum = cusum;
        this.level = level;
    }

    /**
     * A count of one week, or that there is none because a feed was silent.
     *
     * @param count null where the week has no data
     * @param offset the parent's log season in that week, or of exposure
     */
    public record Week(int week, @Nullable Long count, double offset) {

        public static Week counted(int week, long count) {
            return new Week(week, count, 0);
        }

        public static Week missing(int week) {
            return new Week(week, null, 0);
        }

        public Week withOffset(double changed) {
            return new Week(week, count, changed);
        }
    }

    /** @param test empty where the week had no data */
    public record Closed(Optional<WeekTest> test, SeriesState state) {}

    /** The week that leaves the guard band when {@code week} closes. */
    public int settling(int week) {
        return week - model.parameters().guard();
    }

    /** Tests one week; its state has the CUSUM of it, and has learnt nothing yet. */
    public Closed test(SeriesState state, Week closing) {
        Long count = closing.count();
        if (count == null) {
            return new Closed(Optional.empty(), state);
        }
        Forecast forecast = model.forecast(state, closing.week(), closing.offset());
        NbCusum.Step step =
                young(state) ? new NbCusum.Step(state.cusum(), false) : cusum.step(state.cusum(), forecast, count);
        WeekTest test = WeekTest.of(new WeekTest.Observed(count, forecast, level), step);
        return new Closed(Optional.of(test), state.withCusum(step.next()));
    }

    /** Learns from a settled week; of weeks before the series began there is nothing to learn. */
    public SeriesState settle(SeriesState state, Week settled) {
        if (settled.week() <= state.lastWeek()) {
            return state;
        }
        Long count = settled.count();
        return count == null
                ? model.skip(state, settled.week())
                : model.absorb(state, settled.week(), count, settled.offset());
    }

    public Closed close(SeriesState state, Week closing, Week settled) {
        Closed tested = test(state, closing);
        return new Closed(tested.test(), settle(tested.state(), settled));
    }

    private boolean young(SeriesState state) {
        return state.absorbed() < model.parameters().robustness().burnIn();
    }
}
