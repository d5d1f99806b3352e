package org.lagesbild.risk.rollup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lagesbild.risk.view.AreaView;
import org.lagesbild.risk.view.CoverageState;
import org.lagesbild.risk.view.Reasons;
import org.lagesbild.risk.window.CellKey;
import org.lagesbild.risk.window.CountTable;
import org.lagesbild.risk.window.MarginalKey;
import org.lagesbild.risk.window.Slot;
import org.lagesbild.risk.window.Window;

/**
 * One area's view as the sum of what lies below it: counts are added up, its time is its newest part's. It takes each
 * part's whole contribution and replaces the one before, so that no part can count twice, whatever is sent again.
 */
public final class Rollup {

    private final String area;
    private final int edition;
    private final Map<String, AreaView> parts = new HashMap<>();
    private final CountTable<CellKey> cells = new CountTable<>(Slot.COUNT);
    private final CountTable<MarginalKey> marginals = new CountTable<>(Window.values().length);
    private final CountTable<String> overlaps = new CountTable<>(Slot.COUNT);
    private final TreeMap<String, TreeMap<CoverageState, Integer>> coverage = new TreeMap<>();
    private Reasons reasons = Reasons.NONE;
    private Instant asOf = Instant.EPOCH;

    public Rollup(String area, int edition) {
        this.area = area;
        this.edition = edition;
    }

    /** Puts the part's contribution in place of its last one. */
    public void put(AreaView part) {
        @Nullable AreaView before = parts.put(part.area(), part);
        add(part, 1); // first, so that a row that stays is never empty between
        reasons = reasons.plus(part.reasons());
        if (before != null) {
            add(before, -1);
            reasons = reasons.minus(before.reasons());
        }
        asOf = part.asOf().isAfter(asOf) ? part.asOf() : asOf;
    }

    private void add(AreaView part, int sign) {
        part.cells().forEach(cell -> cells.addRow(new CellKey(cell.code(), cell.sector()), cell.counts(), sign));
        part.marginals()
                .forEach(row -> marginals.addRow(
                        new MarginalKey(row.group(), row.dimension(), row.code()), row.counts(), sign));
        part.overlaps().forEach(row -> overlaps.addRow(row.code(), row.counts(), sign));
        part.coverage()
                .forEach(row -> coverage.computeIfAbsent(row.partner(), any -> new TreeMap<>())
                        .merge(row.state(), sign * row.partners(), Integer::sum));
    }

    public AreaView view() {
        return new AreaView(
                area,
                edition,
                asOf,
                Instant.EPOCH,
                reasons,
                cells.sorted((key, counts) -> new AreaView.Cell(key.code(), key.sector(), counts)),
                marginals.sorted(
                        (key, counts) -> new AreaView.Marginal(key.group(), key.dimension(), key.code(), counts)),
                overlaps.sorted(AreaView.Overlap::new),
                coverageRows());
    }

    private List<AreaView.Coverage> coverageRows() {
        List<AreaView.Coverage> rows = new ArrayList<>();
        coverage.forEach((sector, states) -> states.forEach((state, count) -> {
            if (count != 0) {
                rows.add(new AreaView.Coverage(sector, state, 0, count));
            }
        }));
        return rows;
    }
}
