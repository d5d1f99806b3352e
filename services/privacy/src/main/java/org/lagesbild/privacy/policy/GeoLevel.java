package org.lagesbild.privacy.policy;

/** How coarse an area is, coarsest first. */
public enum GeoLevel {
    RIKET,
    COUNTY,
    MUNICIPALITY,
    REGSO,
    DESO;

    /** Whether an area of this level lies in one of the other, or is one. */
    public boolean atOrBelow(GeoLevel other) {
        return compareTo(other) >= 0;
    }
}
