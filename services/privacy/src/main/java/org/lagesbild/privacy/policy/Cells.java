package org.lagesbild.privacy.policy;

/** How a family divides its events: not at all, by group, or the sensitive ones alone, by group. */
public enum Cells {
    ALL,
    GROUP,
    SENSITIVE;

    /** The one category of a family that does not divide its events. */
    public static final String TOTAL = "ALL";
}
