package org.lagesbild.privacy.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * The oldest attack on anything live: compare each snapshot with the one an hour before. Where a count rose, something
 * happened there in that hour; where a DeSO's and a category's margins rose in the same hour, it happened where they
 * meet.
 */
public final class Differencing {

    /** Windows are full from here on. */
    static final int FROM = 28 * 24;

    private final Snapshots published;
    private final int changesNeeded;
    private final boolean anyChange;

    private Differencing(Snapshots published, int changesNeeded, boolean anyChange) {
        this.published = published;
        this.changesNeeded = changesNeeded;
        this.anyChange = anyChange;
    }

    /** Believes what rises in one window, or along both margins. */
    public static Differencing onRises(Snapshots published) {
        return new Differencing(published, 1, false);
    }

    /** For noise that changes with the cell's events: two of the three windows change only where something arrives. */
    public static Differencing onChanges(Snapshots published) {
        return new Differencing(published, 2, true);
    }

    /** How the claims of all hours from the 29th day on compare with what happened. */
    public Score against(World world) {
        Score score = new Score(world.events().stream()
                .filter(event -> event.hour() >= FROM)
                .map(Differencing::where)
                .distinct()
                .count());
        for (int hour = FROM; hour < World.HOURS; hour++) {
            boolean[][] claimed = claims(hour);
            for (int deso = 0; deso < World.DESO; deso++) {
                for (int category = 0; category < World.CATEGORIES; category++) {
                    if (claimed[deso][category]) {
                        score.claim(world.count(deso, category, hour) > 0);
                    }
                }
            }
        }
        return score;
    }

    private static int where(World.Happened event) {
        return (event.deso() * World.CATEGORIES + event.category()) * World.HOURS + event.hour();
    }

    private boolean[][] claims(int hour) {
        boolean[][] claimed = new boolean[World.DESO][World.CATEGORIES];
        for (int deso = 0; deso < World.DESO; deso++) {
            for (int category = 0; category < World.CATEGORIES; category++) {
                claimed[deso][category] = moved(deso, category, hour) >= changesNeeded;
            }
        }
        meet(
                rises(World.DESO, deso -> rise(published.ofDeso(deso, hour), published.ofDeso(deso, hour + 1))),
                rises(
                        World.CATEGORIES,
                        each -> rise(published.ofCategory(each, hour), published.ofCategory(each, hour + 1))),
                claimed);
        return claimed;
    }

    private int moved(int deso, int category, int hour) {
        int moved = 0;
        for (int window = 0; window < Snapshots.WINDOWS.length; window++) {
            int before = published.cell(window, deso, category, hour);
            int after = published.cell(window, deso, category, hour + 1);
            moved += (anyChange ? before != after : rise(before, after) > 0) ? 1 : 0;
        }
        return moved;
    }

    /** By how much it rose; what was hidden and now is not rose by one. */
    private static int rise(int before, int after) {
        if (after == Snapshots.HIDDEN) {
            return 0;
        }
        return before == Snapshots.HIDDEN ? 1 : Math.max(0, after - before);
    }

    private static List<Integer> rises(int size, IntUnaryOperator rise) {
        List<Integer> rose = new ArrayList<>();
        for (int at = 0; at < size; at++) {
            if (rise.applyAsInt(at) == 1) {
                rose.add(at);
            }
        }
        return rose;
    }

    /** Where one of the margins moved in one place only, nothing is left to guess. */
    private static void meet(List<Integer> desos, List<Integer> categories, boolean[][] claimed) {
        if (desos.size() == 1 && categories.size() == 1) {
            claimed[desos.get(0)][categories.get(0)] = true;
        }
    }
}
