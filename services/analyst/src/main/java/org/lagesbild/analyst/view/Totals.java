package org.lagesbild.analyst.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lagesbild.analyst.view.WindowBody.Row;
import org.lagesbild.risk.view.AreaView;
import org.lagesbild.risk.view.Counts;
import org.lagesbild.risk.window.Measure;
import org.lagesbild.risk.window.Slot;
import org.lagesbild.risk.window.Window;

/** Sums of cells, by window and measure. */
final class Totals {

    private final int[] sums = new int[Slot.COUNT];

    static Totals of(Stream<AreaView.Cell> cells) {
        Totals totals = new Totals();
        cells.forEach(cell -> totals.add(cell.counts()));
        return totals;
    }

    int at(Measure measure, Window window) {
        return sums[Slot.of(measure, window)];
    }

    /** The sums as a row of a body. */
    Row row() {
        return new Row(of(Measure.CURRENT), of(Measure.CLOSED), of(Measure.PREVIOUS), yearBack());
    }

    private void add(Counts counts) {
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
