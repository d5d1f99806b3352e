package org.lagesbild.risk.score;

/** What a weight is made of. The two are shown as two bars and never summed: there is no exchange rate between them. */
public enum HarmKind {
    /** Anchored in sentences imposed or recommended. */
    CRIME,
    /** What is no crime has no sourced weight: a decision of the municipality, and said to be one. */
    CONCERN
}
