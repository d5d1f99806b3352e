package org.lagesbild.risk.incident;

/** How far the publisher lets an incident reach. UNKNOWN on the wire is read as MUNICIPALITY. */
public enum Scope {
    UNKNOWN,
    OWN,
    MUNICIPALITY,
    PUBLIC
}
