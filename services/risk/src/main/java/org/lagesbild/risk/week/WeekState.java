package org.lagesbild.risk.week;

/** How final a week's counts are. SEALED weeks are never written again. */
public enum WeekState {
    UNKNOWN,
    SETTLED,
    SEALED,
    IMPORTED,
    /** Of one series: the last weeks are the new usual ones. */
    ACCEPTED
}
