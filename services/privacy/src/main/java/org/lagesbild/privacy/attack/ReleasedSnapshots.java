package org.lagesbild.privacy.attack;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.lagesbild.privacy.policy.GeoLevel;
import org.lagesbild.privacy.release.Figure;
import org.lagesbild.privacy.release.ReleasedView;
import org.lagesbild.privacy.release.ViewMaker;
import org.lagesbild.privacy.release.ViewMaker.Tier;

/** The released views as hourly snapshots, each as it was last published: what there is to difference. */
final class ReleasedSnapshots implements Snapshots {

    private static final int[] NEVER = hidden();

    private final Map<String, int[]> series = new HashMap<>();

    ReleasedSnapshots(Released released) {
        ViewMaker maker = new ViewMaker(Released.POLICIES, Released.GEOGRAPHY, Released.GROUPS, released::find);
        Map<String, Integer> last = new HashMap<>();
        for (int hour = 0; hour <= World.HOURS; hour++) {
            Instant now = Released.START.plus(Duration.ofHours(hour));
            maker.due(
                    Tier.PARTNER,
                    Released.GEOGRAPHY.within("99", GeoLevel.DESO),
                    now,
                    view -> last.put(view.key(), shown(view)));
            maker.due(
                    Tier.PARTNER,
                    Released.GEOGRAPHY.within("99", GeoLevel.MUNICIPALITY),
                    now,
                    view -> last.put(view.key(), shown(view)));
            int at = hour;
            last.forEach((key, value) -> series.computeIfAbsent(key, any -> hidden())[at] = value);
        }
    }

    private static int[] hidden() {
        int[] empty = new int[World.HOURS + 1];
        Arrays.fill(empty, HIDDEN);
        return empty;
    }

    private static int shown(ReleasedView view) {
        return view.figure().state() == Figure.State.COUNT ? view.figure().value() : HIDDEN;
    }

    /** There is no view of a DeSO by category. */
    @Override
    public int cell(int window, int deso, int category, int hour) {
        return HIDDEN;
    }

    @Override
    public int ofDeso(int deso, int hour) {
        return series.getOrDefault(Released.deso(deso) + "|28d-deso-all|ALL", NEVER)[hour];
    }

    @Override
    public int ofCategory(int category, int hour) {
        return series.getOrDefault("9999|28d-municipality-group|G" + category, NEVER)[hour];
    }
}
