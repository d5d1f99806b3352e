package org.lagesbild.risk.week;

/** How final a week's counts are. SEALED weeks are never written again. */
public enum WeekState {
    UNKNOWN,
    SETTLED,
    SEALED,
    IMPORTED
}
