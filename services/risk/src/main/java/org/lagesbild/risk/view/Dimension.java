package org.lagesbild.risk.view;

/** By what else than category and sector a group of categories is counted. */
public enum Dimension {
    UNKNOWN,
    ORIGIN,
    CERTAINTY,
    LENS,
    PLACE
}
