package org.lagesbild.riskview.topology;

import org.lagesbild.risk.view.AreaView;
import org.lagesbild.risk.week.WeekCount;

/** What a task publishes with a commit. */
sealed interface Emission {

    /** An area's view as it is now; the key is the area. */
    record Current(AreaView view) implements Emission {}

    /** An area's view at a local midnight; the key is area|date. */
    record Daily(AreaView view) implements Emission {}

    /** An area's counts of a week that was closed; the key is area|isoWeek. */
    record Week(WeekCount count) implements Emission {}

    /** What an area adds to the one above it, which is the key. */
    record Contribution(AreaView view) implements Emission {}
}
