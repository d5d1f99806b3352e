package org.lagesbild.risk.ledger;

/** What became of one submission. ACCEPTED is the gateway's word; RETRY is said wherever something is held back. */
public enum Outcome {
    UNKNOWN,
    ACCEPTED,
    COUNTED,
    DUPLICATE,
    HELD,
    STALE,
    CONFLICT,
    TOO_OLD,
    REJECTED,
    RETRY;

    /** Whether the sender has nothing to mend. */
    public boolean ok() {
        return this == ACCEPTED || this == COUNTED || this == DUPLICATE || this == HELD;
    }
}
