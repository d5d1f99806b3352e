package org.lagesbild.privacy.release;

import org.lagesbild.privacy.noise.TwoSidedGeometric;
import org.lagesbild.privacy.policy.Display;
import org.lagesbild.privacy.policy.GeoLevel;

/**
 * Turns a sum of atoms into what is shown. Sums come unclamped: clamping each atom first would make every sum too large.
 * Bounds are made from what is shown, so that they tell no more than it does.
 */
final class Presenter {

    private static final double CHANCE = 0.9;

    private final Display display;

    Presenter(Display display) {
        this.display = display;
    }

    Figure show(int sum, int atoms, int halvings, GeoLevel level) {
        int reach = TwoSidedGeometric.within(atoms, halvings, CHANCE) + display.roundTo() / 2;
        int shown = Math.max(0, rounded(sum));
        boolean small = !GeoLevel.MUNICIPALITY.atOrBelow(level);
        if (shown < display.below() && (small || !display.smallAreasOnly())) {
            return new Figure(Figure.State.BELOW, display.below(), 0, display.below() - 1 + reach);
        }
        return new Figure(Figure.State.COUNT, shown, Math.max(0, shown - reach), shown + reach);
    }

    private int rounded(int sum) {
        int to = display.roundTo();
        return Math.floorDiv(sum + to / 2, to) * to;
    }
}
