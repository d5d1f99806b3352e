package org.lagesbild.risk.week;

import java.util.Optional;
import java.util.SortedSet;

/** The settled and imported weeks that stand in the log; they are taken as they are, and never written again. */
public interface SettledWeeks {

    /** The municipality's weeks. */
    SortedSet<Integer> weeks(String municipality);

    Optional<SettledWeek> find(String municipality, int week);
}
