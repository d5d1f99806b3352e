package org.lagesbild.risk.alert;

/** Where the whole municipality rises, its areas are part of that: one episode, not one each. */
public final class Hierarchy {

    private static final double OWN_RISE = 1.25;

    private Hierarchy() {}

    /** Whether an area's rise is little more than its parent's, by their shrunken ratios to what was expected. */
    public static boolean belongsToParent(double childRatio, double parentRatio) {
        return childRatio < OWN_RISE * parentRatio;
    }
}
