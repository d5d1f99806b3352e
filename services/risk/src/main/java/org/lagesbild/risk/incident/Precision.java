package org.lagesbild.risk.incident;

/** How exactly the time of an incident is kept: the hour, or for sensitive classes the local day. Never finer. */
public enum Precision {
    UNKNOWN,
    HOUR,
    DAY
}
