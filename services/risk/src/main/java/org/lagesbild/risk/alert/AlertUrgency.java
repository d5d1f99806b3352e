package org.lagesbild.risk.alert;

/** When one should look, as in CAP 1.2. */
public enum AlertUrgency {
    UNKNOWN,
    IMMEDIATE,
    EXPECTED,
    FUTURE,
    PAST
}
