package org.lagesbild.risk.window;

import java.util.Arrays;
import org.lagesbild.risk.incident.Certainty;
import org.lagesbild.risk.incident.Origin;
import org.lagesbild.risk.taxonomy.Taxonomy;
import org.lagesbild.risk.view.Dimension;

/** In which rows an incident counts, as numbers that are the same in all areas: worked out once for its whole lineage. */
final class RowNumbers {

    /** Origin, certainty, place; then one for each lens. */
    private static final int USUAL = 3;

    private final Taxonomy taxonomy;
    private final Numbering<CellKey> cells = new Numbering<>();
    private final Numbering<MarginalKey> marginals = new Numbering<>();
    private final Numbering<String> categories = new Numbering<>();

    RowNumbers(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    /** The row of its category and sector, and the rows of its group by each other dimension that it says. */
    @SuppressWarnings("ArrayRecordComponent") // made and read at once, never compared
    record Rows(int cell, int[] marginals) {}

    Numbering<CellKey> cells() {
        return cells;
    }

    Numbering<MarginalKey> marginals() {
        return marginals;
    }

    /** Of the categories that any overlap was counted of. */
    Numbering<String> categories() {
        return categories;
    }

    int cell(String category, String sector) {
        return cells.of(new CellKey(category, sector));
    }

    Rows of(Attributes attributes) {
        return new Rows(cell(attributes.category(), attributes.sector()), marginalsOf(attributes));
    }

    private int[] marginalsOf(Attributes by) {
        String group = taxonomy.groupOf(by.category());
        String[] lenses = by.lenses().isEmpty() ? new String[0] : by.lenses().split(",", -1);
        int[] found = new int[USUAL + lenses.length];
        int size = 0;
        if (by.origin() != Origin.UNKNOWN) {
            found[size++] = marginal(group, Dimension.ORIGIN, by.origin().name());
        }
        if (by.certainty() != Certainty.UNKNOWN) {
            found[size++] = marginal(group, Dimension.CERTAINTY, by.certainty().name());
        }
        if (!by.place().isEmpty()) {
            found[size++] = marginal(group, Dimension.PLACE, by.place());
        }
        for (String lens : lenses) {
            found[size++] = marginal(group, Dimension.LENS, lens);
        }
        return Arrays.copyOf(found, size);
    }

    private int marginal(String group, Dimension dimension, String code) {
        return marginals.of(new MarginalKey(group, dimension, code));
    }
}
