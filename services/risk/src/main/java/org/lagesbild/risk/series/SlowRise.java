package org.lagesbild.risk.series;

import org.lagesbild.risk.detector.NbCusum;
import org.lagesbild.risk.evaluation.SeriesKey;
import org.lagesbild.risk.evaluation.SeriesTest;
import org.lagesbild.risk.series.SeriesModel.Learnt;
import org.lagesbild.risk.time.Stockholm;

/**
 * What slow rises add up to in the last closed week: the sum over settled weeks, which the model holds, and on top of it
 * the closed weeks of the guard with the counts that they have now. What is taken back in these weeks is no rise any more.
 */
final class SlowRise {

    private final DayCounts counts;
    private final MissingWeeks missing;

    /** Whether an expected feed of the category was silent in the week. */
    interface MissingWeeks {
        boolean of(int week, String category);
    }

    SlowRise(DayCounts counts, MissingWeeks missing) {
        this.counts = counts;
        this.missing = missing;
    }

    /** Whether the counts could add up to an alarm at all, were nothing expected; for most series they could not. */
    boolean possible(SeriesKey series, Learnt model, int running) {
        long closed = counts.of(series, Stockholm.mondayOf(model.lastWeek() + 1), Stockholm.mondayOf(running) - 1);
        NbCusum cusum = SeriesLearner.cusum();
        double most = closed * StrictMath.log(cusum.factor());
        return closed > 0 && model.state().cusum() + most >= cusum.limit();
    }

    SeriesTest.Slow of(SeriesKey series, Learnt model, int running) {
        double sum = model.state().cusum();
        NbCusum.Step step = new NbCusum.Step(sum, false);
        for (int week = model.lastWeek() + 1; week < running; week++) {
            Ahead expected = model.of(week).orElseThrow();
            if (expected.young() || missing.of(week, series.category())) {
                step = new NbCusum.Step(sum, false);
                continue;
            }
            int monday = Stockholm.mondayOf(week);
            step = SeriesLearner.cusum().step(sum, expected.forecast(), counts.of(series, monday, monday + 6));
            sum = step.next();
        }
        return new SeriesTest.Slow(step.sum(), step.alarm());
    }
}
