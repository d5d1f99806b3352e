package org.lagesbild.risk.incident;

/** How an incident became known. What is DISCOVERED is shown and never alarms: else attention feeds itself. */
public enum Origin {
    UNKNOWN,
    PUBLIC,
    STAFF,
    DISCOVERED,
    SENSOR
}
