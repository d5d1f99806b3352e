package org.lagesbild.risk.incident;

/** The partner's own judgement of how grave an incident is, in three steps. */
public enum Severity {
    UNKNOWN,
    LOW,
    MEDIUM,
    HIGH
}
