package org.lagesbild.risk.local;

import org.lagesbild.risk.evaluation.Evaluation;
import org.lagesbild.risk.view.AreaView;
import org.lagesbild.risk.week.AcceptedLevel;
import org.lagesbild.risk.week.SettledWeek;
import org.lagesbild.risk.week.WeekCount;

/** What is finished when a local day ends, in the order in which it is told. */
public interface Closing {

    /**
     * The area's view at the local midnight with which {@code day} begins; only where it moved the day before. Of a
     * county or riket it is the part that was reported no finer.
     */
    void day(String area, int day, AreaView view);

    /** The area's counts of one ISO week, which is sealed. */
    void week(String area, int week, WeekCount count);

    /** What the municipality's models learnt of one ISO week, where that was not said before. */
    void settled(String municipality, int week, SettledWeek settled);

    /** A level that was accepted; {@code week} is the last one that it is made of. */
    void accepted(int week, AcceptedLevel level);

    /** All tests of one municipality. */
    void evaluated(Evaluation evaluation);
}
