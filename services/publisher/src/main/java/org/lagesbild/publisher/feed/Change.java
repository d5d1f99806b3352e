package org.lagesbild.publisher.feed;

/** What saying something of an event changes. */
public enum Change {
    /** It was never said. */
    NEW,
    /** It was said otherwise. */
    CORRECTED,
    /** It was taken back, and is there again. */
    RETURNED,
    /** It is taken back. */
    RETRACTED,
    /** It was said before; the ledger will call it a duplicate. */
    UNCHANGED
}
