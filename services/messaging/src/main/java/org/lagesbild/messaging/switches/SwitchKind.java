package org.lagesbild.messaging.switches;

/** What can be stopped: one principal, one category or group, or whatever leaves the house. */
public enum SwitchKind {
    UNKNOWN,
    PARTNER,
    CATEGORY,
    OUTWARD
}
