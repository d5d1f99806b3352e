package org.lagesbild.risk.detector;

import java.util.Arrays;

/**
 * How fast the past is forgotten. The variance caps keep a series in which nothing happens for years from becoming
 * arbitrarily uncertain; a cap of 0 holds its component at its start for ever.
 *
 * @param levelDiscount of level and slope, per week
 * @param seasonDiscount of the four seasonal components, per week
 * @param period weeks in a year
 * @param caps greatest variance of level, slope and, where the series has a season of its own, its four components
 */
public record Evolution(double levelDiscount, double seasonDiscount, double period, double[] caps) {

    /** Level, slope and two harmonics. */
    static final int SEASONAL = 6;
    /** Level and slope alone. */
    static final int PLAIN = 2;

    public Evolution {
        caps = caps.clone();
        if (caps.length != SEASONAL && caps.length != PLAIN) {
            throw new IllegalArgumentException("two components or six");
        }
    }

    @Override
    public double[] caps() {
        return caps.clone();
    }

    Evolution withLevelCap(double variance) {
        double[] changed = caps.clone();
        changed[0] = variance;
        return new Evolution(levelDiscount, seasonDiscount, period, changed);
    }

    Evolution plain() {
        return new Evolution(levelDiscount, seasonDiscount, period, Arrays.copyOf(caps, PLAIN));
    }

    Evolution withPeriod(double weeks) {
        return new Evolution(levelDiscount, seasonDiscount, weeks, caps);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Evolution that
                && levelDiscount == that.levelDiscount
                && seasonDiscount == that.seasonDiscount
                && period == that.period
                && Arrays.equals(caps, that.caps);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(caps) + 31 * Double.hashCode(period);
    }

    @Override
    public String toString() {
        return "level " + levelDiscount + ", season " + seasonDiscount + ", period " + period + ", caps "
                + Arrays.toString(caps);
    }
}
