package org.lagesbild.risk.alert;

/** Which of a test's numbers an alert was said by. */
public enum AlertWindow {
    /** Of none: coverage and budget. */
    UNKNOWN,
    /** The last whole local day; of a threshold, the last 24 hours. */
    DAY,
    /** The last seven whole local days. */
    WEEK,
    /** The last 28 whole days, and what slow rises add up to. */
    MONTH
}
