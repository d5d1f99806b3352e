package org.lagesbild.messaging.silence;

/** Why nothing is to be delivered. A closed list, since no topic of the house holds free text. */
public enum SilenceReason {
    UNKNOWN,
    /** A market, a match, a demonstration: more reports are expected. */
    KNOWN_EVENT,
    DATA_FAULT,
    NEW_SOURCE,
    /** A campaign or a control brings reports in. */
    OPERATION,
    DRILL,
    OTHER
}
