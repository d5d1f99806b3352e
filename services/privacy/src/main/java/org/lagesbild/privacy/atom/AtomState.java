package org.lagesbild.privacy.atom;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lagesbild.privacy.policy.Enrolled;

/**
 * What is remembered between records: open true counts, the clock, who is enrolled, and the plans of weeks that are not
 * closed yet. True counts go in by {@link #add} and come out by {@link #take}, once, into the noiser.
 */
public interface AtomState {

    void add(String atom, int sign);

    /** The count, which is then gone; 0 where nothing was counted. */
    int take(String atom);

    /** The last hour that began; empty before the first one. */
    Optional<Instant> clock();

    void clock(Instant hour);

    /** Enrols, or changes an enrolment; no groups: no longer enrolled. */
    void enrol(Enrolled enrolled);

    /** All who are enrolled now, by municipality and partner. */
    List<Enrolled> enrolled();

    Optional<WeekPlan> plan(int week);

    /** Keeps the plan. */
    void plan(WeekPlan plan);

    void dropPlan(int week);
}
