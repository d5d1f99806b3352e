package org.lagesbild.risk.incident;

/** How sure the partner is that it happened as reported; carried into views so that one may count only the confirmed. */
public enum Certainty {
    UNKNOWN,
    CONFIRMED,
    LIKELY,
    UNCLEAR
}
