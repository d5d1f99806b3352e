package org.lagesbild.risk.taxonomy;

/**
 * How much a category tells about those it concerns. {@code SENSITIVE} (violence in close relations, children at risk,
 * suicide, honour, hate, sexual, addiction at home, health) is never kept finer than the day and the municipality: see
 * {@link EdgePolicy}.
 */
public enum SensitivityClass {
    NORMAL,
    SENSITIVE
}
