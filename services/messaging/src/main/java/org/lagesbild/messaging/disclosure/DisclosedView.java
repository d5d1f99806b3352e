package org.lagesbild.messaging.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lagesbild.risk.view.AreaView;
import org.lagesbild.risk.view.AreaView.Cell;
import org.lagesbild.risk.view.AreaView.Coverage;
import org.lagesbild.risk.view.AreaView.Expected;
import org.lagesbild.risk.view.AreaView.Marginal;
import org.lagesbild.risk.view.AreaView.Overlap;
import org.lagesbild.risk.view.Reasons;

/**
 * What one reader may be told of an area's exact view. Outputs are made of this and not of the view itself, so that none
 * can show what another hides.
 *
 * @param history what sums over all categories; empty for a reader who lacks one
 * @param coverage without last-heard days where there is no history
 */
public record DisclosedView(
        String area,
        Optional<History> history,
        List<Cell> cells,
        List<Marginal> marginals,
        List<Overlap> overlaps,
        List<Coverage> coverage,
        List<Expected> expected) {

    public DisclosedView {
        cells = List.copyOf(cells);
        marginals = List.copyOf(marginals);
        overlaps = List.copyOf(overlaps);
        coverage = List.copyOf(coverage);
        expected = List.copyOf(expected);
    }

    /** When a number last moved, and how often and why numbers did, over all categories. */
    public record History(Instant asOf, Reasons reasons) {}

    /** Whether nothing was left out. */
    public boolean complete() {
        return history.isPresent();
    }

    /** The same with the partners of the area that it lies in. */
    public DisclosedView with(List<Coverage> around) {
        return new DisclosedView(area, history, cells, marginals, overlaps, around, expected);
    }

    static DisclosedView nothing(String area) {
        return new DisclosedView(area, Optional.empty(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    static DisclosedView everything(AreaView view) {
        return new DisclosedView(
                view.area(),
                Optional.of(new History(view.asOf(), view.reasons())),
                view.cells(),
                view.marginals(),
                view.overlaps(),
                view.coverage(),
                view.expected());
    }
}
