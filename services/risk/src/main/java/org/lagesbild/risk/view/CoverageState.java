package org.lagesbild.risk.view;

/** Whether a partner that is expected was heard from. NEW: enrolled and not heard from yet. Silence is not safety. */
public enum CoverageState {
    UNKNOWN,
    NEW,
    HEARD,
    LATE,
    SILENT
}
