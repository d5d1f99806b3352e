package org.lagesbild.risk.alert;

import org.lagesbild.risk.evaluation.SeriesTest;
import org.lagesbild.risk.evaluation.TestedCount;

/** Which of a test's numbers an alert was said by. */
public enum AlertWindow {
    /** Of none: coverage and budget. */
    UNKNOWN,
    /** The last whole local day; of a threshold, the last 24 hours. */
    DAY,
    /** The last seven whole local days. */
    WEEK,
    /** The last fourteen whole local days. */
    FORTNIGHT,
    /** The last 28 whole days, and what slow rises add up to. */
    MONTH;

    /** The count that was held against its forecast; 28 days have none, and are told beside the last seven. */
    public TestedCount count(SeriesTest test) {
        return switch (this) {
            case DAY -> test.burst();
            case FORTNIGHT -> test.fortnight();
            case WEEK, MONTH, UNKNOWN -> test.week();
        };
    }
}
