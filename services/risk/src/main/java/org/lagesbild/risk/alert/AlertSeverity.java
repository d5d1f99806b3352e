package org.lagesbild.risk.alert;

/** How much harm the kind of incident does, as in CAP 1.2; nothing of how many or how sure. */
public enum AlertSeverity {
    UNKNOWN,
    EXTREME,
    SEVERE,
    MODERATE,
    MINOR
}
