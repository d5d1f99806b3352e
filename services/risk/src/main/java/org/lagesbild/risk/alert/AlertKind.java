package org.lagesbild.risk.alert;

/** What kind of rule an episode was opened by. */
public enum AlertKind {
    UNKNOWN,
    /** More than the area's own past lets expect. */
    STATISTICAL,
    /** A number of incidents that the municipality has set. */
    THRESHOLD,
    /** Several kinds of partner see a rise on their own. */
    CORROBORATION,
    /** Neighbouring areas are unusual together. */
    CLUSTER,
    /** An expected partner is silent. */
    COVERAGE,
    /** Nothing new is opened, but some were held back. */
    BUDGET
}
