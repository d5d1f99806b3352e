package org.lagesbild.risk.window;

import java.util.Comparator;
import org.lagesbild.risk.view.Dimension;

/** A row of an area's marginal counts: one group by one value of another dimension. */
public record MarginalKey(String group, Dimension dimension, String code) {

    public static final Comparator<MarginalKey> ORDER = Comparator.comparing(MarginalKey::group)
            .thenComparing(MarginalKey::dimension)
            .thenComparing(MarginalKey::code);
}
