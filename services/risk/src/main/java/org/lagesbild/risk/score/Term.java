package org.lagesbild.risk.score;

/**
 * One category's part in a score, with everything it follows from; whoever has the record can work it out by hand.
 *
 * @param weight harm days of one incident, as used in a change
 * @param counted incidents as they fade, and as many as were expected to
 */
public record Term(String category, double weight, double halfLife, Counted counted, Shrinkage shrinkage) {

    public Term {
        if (!(counted.expected() > 0) || !(weight > 0)) {
            throw new IllegalArgumentException("nothing expected or nothing weighed");
        }
    }

    /** @param incidents of the last 90 days, whole */
    public record Counted(double observed, double expected, long incidents) {}

    /** How many times as many as expected, drawn to the parent's. */
    public double ratio() {
        return shrinkage.ratio(counted.observed(), counted.expected());
    }

    public Shrinkage.Interval interval() {
        return shrinkage.interval(counted.observed(), counted.expected());
    }

    /** Harm days expected. */
    public double usual() {
        return weight * counted.expected();
    }

    /** Harm days, as shrunken. */
    public double burden() {
        return usual() * ratio();
    }

    /** How uncertain {@link #burden} is, squared. */
    double burdenVariance() {
        return usual() * usual() * shrinkage.variance(counted.observed(), counted.expected());
    }

    /** Harm days more than expected; below zero where fewer. */
    public double excess() {
        return weight * (ratio() - 1) * counted.expected();
    }
}
