package org.lagesbild.risk.view;

/**
 * Why a view changed, as counters of changes; their sum is its revision. {@code late} counts, among the others, those
 * received on a later local date than their event's.
 */
public record Reasons(long reported, long corrected, long retracted, long returned, long late) {

    public static final Reasons NONE = new Reasons(0, 0, 0, 0, 0);

    /** How many changes these are. */
    public long revision() {
        return reported + corrected + retracted + returned;
    }

    public Reasons plus(Reasons other) {
        return new Reasons(
                reported + other.reported,
                corrected + other.corrected,
                retracted + other.retracted,
                returned + other.returned,
                late + other.late);
    }
}
