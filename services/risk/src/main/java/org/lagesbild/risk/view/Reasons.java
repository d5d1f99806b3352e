package org.lagesbild.risk.view;

import org.lagesbild.risk.change.ChangeReason;

/**
 * Why a view changed, as counters of changes; their sum is its revision. {@code late} counts, among the others, those
 * received on a later local date than their event's.
 */
public record Reasons(long reported, long corrected, long retracted, long returned, long late) {

    public static final Reasons NONE = new Reasons(0, 0, 0, 0, 0);

    /** One change for this reason. */
    public static Reasons one(ChangeReason reason, boolean late) {
        return switch (reason) {
            case REPORTED -> new Reasons(1, 0, 0, 0, late ? 1 : 0);
            case CORRECTED -> new Reasons(0, 1, 0, 0, late ? 1 : 0);
            case RETRACTED -> new Reasons(0, 0, 1, 0, late ? 1 : 0);
            case RETURNED -> new Reasons(0, 0, 0, 1, late ? 1 : 0);
            case UNKNOWN -> NONE;
        };
    }

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

    public Reasons minus(Reasons other) {
        return new Reasons(
                reported - other.reported,
                corrected - other.corrected,
                retracted - other.retracted,
                returned - other.returned,
                late - other.late);
    }
}
