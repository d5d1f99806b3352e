package org.lagesbild.risk.incident;

/** What a submission asks of the ledger. A HEARTBEAT asks nothing: it says that the feed is alive. */
public enum ReportKind {
    UNKNOWN,
    REPORT,
    CORRECT,
    RETRACT,
    HEARTBEAT
}
