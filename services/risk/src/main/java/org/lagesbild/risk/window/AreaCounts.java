package org.lagesbild.risk.window;

import java.util.List;
import org.lagesbild.risk.incident.Certainty;
import org.lagesbild.risk.incident.Origin;
import org.lagesbild.risk.view.AreaView;
import org.lagesbild.risk.view.Dimension;

/** All running counts of one area: by category and sector in every slot, and by group in the current windows. */
public final class AreaCounts {

    private static final int WINDOWS = Window.values().length;
    private static final int CURRENT = (1 << WINDOWS) - 1;

    private final CountTable<CellKey> cells = new CountTable<>(Slot.COUNT);
    private final CountTable<MarginalKey> marginals = new CountTable<>(WINDOWS);

    void add(Attributes attributes, String group, int slots, int amount) {
        cells.add(new CellKey(attributes.category(), attributes.sector()), slots, amount);
        int current = slots & CURRENT;
        if (current != 0) {
            addMarginals(attributes, group, current, amount);
        }
    }

    /** Adds to the cells alone: of whole weeks a year back nothing else is kept. */
    void addCell(CellKey cell, int slots, int amount) {
        cells.add(cell, slots, amount);
    }

    private void addMarginals(Attributes attributes, String group, int current, int amount) {
        if (attributes.origin() != Origin.UNKNOWN) {
            add(group, Dimension.ORIGIN, attributes.origin().name(), current, amount);
        }
        if (attributes.certainty() != Certainty.UNKNOWN) {
            add(group, Dimension.CERTAINTY, attributes.certainty().name(), current, amount);
        }
        if (!attributes.place().isEmpty()) {
            add(group, Dimension.PLACE, attributes.place(), current, amount);
        }
        if (!attributes.lenses().isEmpty()) {
            for (String lens : attributes.lenses().split(",", -1)) {
                add(group, Dimension.LENS, lens, current, amount);
            }
        }
    }

    private void add(String group, Dimension dimension, String code, int current, int amount) {
        marginals.add(new MarginalKey(group, dimension, code), current, amount);
    }

    /** Rows by category and sector, sorted. */
    public List<AreaView.Cell> cells() {
        return cells.sorted((key, counts) -> new AreaView.Cell(key.code(), key.sector(), counts));
    }

    public List<AreaView.Marginal> marginals() {
        return marginals.sorted(
                (key, counts) -> new AreaView.Marginal(key.group(), key.dimension(), key.code(), counts));
    }
}
