package org.lagesbild.analyst.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lagesbild.analyst.view.ViewBody.OverlapRow;
import org.lagesbild.analyst.view.WindowBody.Row;
import org.lagesbild.messaging.disclosure.DisclosedView;
import org.lagesbild.risk.view.Counts;
import org.lagesbild.risk.window.Measure;
import org.lagesbild.risk.window.Slot;
import org.lagesbild.risk.window.Window;

/** Sums of cells, and of how many of them may be told twice, by window and measure. */
final class Totals {

    private final int[] sums = new int[Slot.COUNT];

    private final int[] overlaps = new int[Slot.COUNT];

    static Totals of(DisclosedView view) {
        Totals totals = new Totals();
        view.cells().forEach(cell -> add(cell.counts(), totals.sums));
        view.overlaps().forEach(row -> add(row.counts(), totals.overlaps));
        return totals;
    }

    static Totals of(Counts counts) {
        Totals totals = new Totals();
        add(counts, totals.sums);
        return totals;
    }

    /** How many there were at least; null where only whole weeks' counts are kept. */
    @Nullable
    Integer atLeast(Measure measure, Window window) {
        boolean weeks = measure == Measure.YEAR || (measure == Measure.PREVIOUS && window == Window.D365);
        return weeks ? null : at(measure, window) - overlaps[Slot.of(measure, window)];
    }

    int at(Measure measure, Window window) {
        return sums[Slot.of(measure, window)];
    }

    /** The sums as a row of a body. */
    Row row() {
        return new Row(of(Measure.CURRENT), of(Measure.CLOSED), of(Measure.PREVIOUS), yearBack());
    }

    OverlapRow overlapRow() {
        return new OverlapRow(of(Measure.CURRENT), of(Measure.CLOSED), of(Measure.PREVIOUS));
    }

    private static void add(Counts counts, int[] sums) {
        for (int slot = 0; slot < counts.size(); slot++) {
            sums[slot] += counts.at(slot);
        }
    }

    private List<Integer> of(Measure measure) {
        return Stream.of(Window.values()).map(window -> at(measure, window)).toList();
    }

    private List<@Nullable Integer> yearBack() {
        List<@Nullable Integer> years = new ArrayList<>();
        for (Window window : Window.values()) {
            years.add(window.weeks() == 0 ? null : at(Measure.YEAR, window));
        }
        return years;
    }
}
