package org.lagesbild.risk.rollup;

import java.util.function.UnaryOperator;
import org.lagesbild.risk.coverage.CoverageTable;
import org.lagesbild.risk.view.AreaView;
import org.lagesbild.risk.window.CellKey;
import org.lagesbild.risk.window.CountTable;
import org.lagesbild.risk.window.Slot;

/** A municipality's view as it is counted above the municipality: by group instead of category, feeds by sector. */
public final class Grouping {

    private Grouping() {}

    /**
     * The same counts in fewer rows.
     *
     * @param sectorOf the sector of a partner that stands in the view's coverage
     */
    public static AreaView grouped(AreaView view, UnaryOperator<String> groupOf, UnaryOperator<String> sectorOf) {
        CountTable<CellKey> cells = new CountTable<>(Slot.COUNT);
        view.cells()
                .forEach(
                        cell -> cells.addRow(new CellKey(groupOf.apply(cell.code()), cell.sector()), cell.counts(), 1));
        CountTable<String> overlaps = new CountTable<>(Slot.COUNT);
        view.overlaps().forEach(row -> overlaps.addRow(groupOf.apply(row.code()), row.counts(), 1));
        return new AreaView(
                view.area(),
                view.edition(),
                view.asOf(),
                view.tick(),
                view.reasons(),
                cells.sorted((key, counts) -> new AreaView.Cell(key.code(), key.sector(), counts)),
                view.marginals(),
                overlaps.sorted(AreaView.Overlap::new),
                CoverageTable.bySector(view.coverage(), sectorOf));
    }
}
