package org.lagesbild.risk.week;

/**
 * What is kept of a week for years: an area's sealed counts, what a municipality's detector learnt, or what a person
 * accepted.
 */
public sealed interface WeekRecord permits WeekCount, SettledWeek, AcceptedLevel {

    WeekState state();
}
