package org.lagesbild.risk.window;

import java.util.List;
import org.lagesbild.risk.view.AreaView;

/**
 * All running counts of one area: by category and sector in every slot, by group in the current windows, and how many of
 * a category may be the same as another partner's.
 */
public final class AreaCounts {

    private static final int WINDOWS = Window.values().length;
    private static final int CURRENT = (1 << WINDOWS) - 1;

    private final CountTable<CellKey> cells;
    private final CountTable<MarginalKey> marginals;
    private final CountTable<String> overlaps;

    AreaCounts(RowNumbers numbers) {
        this.cells = new CountTable<>(numbers.cells(), Slot.COUNT);
        this.marginals = new CountTable<>(numbers.marginals(), WINDOWS);
        this.overlaps = new CountTable<>(numbers.categories(), Slot.COUNT);
    }

    void add(RowNumbers.Rows rows, int slots, int amount) {
        addCell(rows.cell(), slots, amount);
        int current = slots & CURRENT;
        if (current != 0) {
            for (int marginal : rows.marginals()) {
                marginals.add(marginal, current, amount);
            }
        }
    }

    /** Adds to the cells alone: of whole weeks a year back nothing else is kept. */
    void addCell(int cell, int slots, int amount) {
        cells.add(cell, slots, amount);
    }

    void addOverlap(String category, int slots, int amount) {
        if (slots != 0) {
            overlaps.add(category, slots, amount);
        }
    }

    /** Rows by category and sector, sorted. */
    public List<AreaView.Cell> cells() {
        return cells.sorted((key, counts) -> new AreaView.Cell(key.code(), key.sector(), counts));
    }

    public List<AreaView.Marginal> marginals() {
        return marginals.sorted(
                (key, counts) -> new AreaView.Marginal(key.group(), key.dimension(), key.code(), counts));
    }

    /** Rows by category, sorted; only where there is an overlap. */
    public List<AreaView.Overlap> overlaps() {
        return overlaps.sorted(AreaView.Overlap::new);
    }
}
