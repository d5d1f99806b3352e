package org.lagesbild.risk.week;

/** What is kept of a week for years: an area's sealed counts, or what a municipality's detector learnt. */
public sealed interface WeekRecord permits WeekCount, SettledWeek {

    WeekState state();
}
