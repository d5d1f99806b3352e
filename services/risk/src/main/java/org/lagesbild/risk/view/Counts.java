package org.lagesbild.risk.view;

import java.util.Arrays;

/** A short row of counts by position; positions beyond its end are zero. Immutable. */
public final class Counts {

    private final int[] values;

    private Counts(int[] values) {
        this.values = values;
    }

    /** A copy of the row, without its trailing zeros. */
    public static Counts of(int... values) {
        int length = values.length;
        while (length > 0 && values[length - 1] == 0) {
            length--;
        }
        return new Counts(Arrays.copyOf(values, length));
    }

    public int at(int position) {
        return position < values.length ? values[position] : 0;
    }

    /** How many positions are kept; those behind are zero. */
    public int size() {
        return values.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Counts counts && Arrays.equals(values, counts.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
