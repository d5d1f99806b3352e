package org.lagesbild.risk.ledger;

/**
 * Where one event stands. HELD: its retraction came before its report, and holds it back. REFUSED: nothing of it was
 * ever taken in, only refused submissions are remembered.
 */
public enum LedgerState {
    UNKNOWN,
    COUNTED,
    HELD,
    RETRACTED,
    REFUSED
}
