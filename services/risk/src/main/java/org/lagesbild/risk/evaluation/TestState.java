package org.lagesbild.risk.evaluation;

/** What can be said of a series; a state of its numbers, never a colour. */
public enum TestState {
    UNKNOWN,
    TESTED,
    /** Fewer than 3 incidents in 90 days. */
    LOW_COUNT,
    /** The model has learnt too few weeks to be asked. */
    INSUFFICIENT_HISTORY,
    /** An expected feed was silent: the count is a lower bound, and was not tested. */
    MISSING
}
