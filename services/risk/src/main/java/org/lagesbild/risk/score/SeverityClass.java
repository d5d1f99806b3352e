package org.lagesbild.risk.score;

/**
 * A coarse, stated scale of harm in days, each class about three times the one below: the published indices disagree by
 * more than that, and finer weights would be false precision.
 */
public enum SeverityClass {
    TRIFLE(1),
    MINOR(3),
    TROUBLING(10),
    MODERATE(30),
    SERIOUS(100),
    GRAVE(300),
    SEVERE(1_000),
    LETHAL(3_000);

    private final int days;

    SeverityClass(int days) {
        this.days = days;
    }

    /** The class of a number from 1 to 8. */
    public static SeverityClass of(int number) {
        if (number < 1 || number > values().length) {
            throw new IllegalArgumentException("no such severity class");
        }
        return values()[number - 1];
    }

    public int number() {
        return ordinal() + 1;
    }

    public int days() {
        return days;
    }

    /** In a change: one lethal event must not paint an area red for months, and is shown as an event of its own. */
    public int daysInChange() {
        return Math.min(days, SEVERE.days);
    }
}
