package org.lagesbild.riskview.topology;

import org.lagesbild.risk.evaluation.Evaluation;
import org.lagesbild.risk.view.AreaView;
import org.lagesbild.risk.week.WeekRecord;

/** What a task publishes with a commit. */
sealed interface Emission {

    /** An area's view as it is now; the key is the area. */
    record Current(AreaView view) implements Emission {}

    /** An area's view at a local midnight; the key is area|date. */
    record Daily(AreaView view) implements Emission {}

    /** What is kept of a week; the key is area|isoWeek, @settled/municipality|isoWeek or @accepted/area/category|isoWeek. */
    record Week(WeekRecord record) implements Emission {}

    /** All tests of a municipality, which is the key. */
    record Evaluated(Evaluation evaluation) implements Emission {}

    /** What an area adds to the one above it, which is the key. */
    record Contribution(AreaView view) implements Emission {}
}
