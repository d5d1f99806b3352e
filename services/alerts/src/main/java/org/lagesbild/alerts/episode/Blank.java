package org.lagesbild.alerts.episode;

import java.util.List;
import org.lagesbild.risk.alert.AlertWindow;
import org.lagesbild.risk.evaluation.SeriesKey;
import org.lagesbild.risk.evaluation.SeriesTest;
import org.lagesbild.risk.evaluation.TestState;
import org.lagesbild.risk.evaluation.TestedCount;

/** Numbers of what no test was made for. */
final class Blank {

    private Blank() {}

    static SeriesTest of(SeriesKey series) {
        return of(series, TestedCount.NONE, TestedCount.NONE);
    }

    /** A count that was held against a number and not against the past. */
    static SeriesTest counted(SeriesKey series, AlertWindow window, long count, long bound) {
        TestedCount counted =
                new TestedCount(new TestedCount.Seen(count, count), 0, new TestedCount.Range(0, 0), 1, bound);
        return window == AlertWindow.DAY
                ? of(series, TestedCount.NONE, counted)
                : of(series, counted, TestedCount.NONE);
    }

    private static SeriesTest of(SeriesKey series, TestedCount week, TestedCount burst) {
        return new SeriesTest(
                series,
                TestState.UNKNOWN,
                week,
                burst,
                TestedCount.NONE,
                new SeriesTest.Month(0, 0, SeriesTest.Ratio.NONE, SeriesTest.Slow.NONE),
                0,
                List.of(),
                new SeriesTest.Model(0, 0, 0));
    }
}
