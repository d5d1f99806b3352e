package org.lagesbild.risk.window;

import org.lagesbild.risk.view.Dimension;

/** A row of an area's marginal counts: one group by one value of another dimension. Sorted in that order. */
public record MarginalKey(String group, Dimension dimension, String code) implements Comparable<MarginalKey> {

    @Override
    public int compareTo(MarginalKey other) {
        int byGroup = group.compareTo(other.group);
        if (byGroup != 0) {
            return byGroup;
        }
        int byDimension = dimension.compareTo(other.dimension);
        return byDimension != 0 ? byDimension : code.compareTo(other.code);
    }
}
