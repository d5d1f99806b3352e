package org.lagesbild.risk.alert;

/** How sure it is that there is a rise at all, as in CAP 1.2. */
public enum AlertCertainty {
    UNKNOWN,
    OBSERVED,
    LIKELY,
    POSSIBLE,
    UNLIKELY
}
