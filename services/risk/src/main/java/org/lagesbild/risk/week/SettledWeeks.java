package org.lagesbild.risk.week;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * All that models are made of as it stands in the log: settled and imported weeks, and levels that people accepted. It is
 * taken as it is, and never written again.
 */
public interface SettledWeeks {

    /** The municipality's weeks. */
    SortedSet<Integer> weeks(String municipality);

    Optional<SettledWeek> find(String municipality, int week);

    /** The levels that are made of the municipality's weeks up to this one, sorted by series. */
    List<AcceptedLevel> accepted(String municipality, int week);
}
