package org.lagesbild.risk.local;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.lagesbild.risk.time.Stockholm;

/** How often, why and when each area's view moved, and whose views are to be told again: now, and of the running day. */
final class Tallies {

    private final Map<String, Tally> byArea = new HashMap<>();
    private final Set<String> dirty = new HashSet<>();
    private final Set<String> movedToday = new HashSet<>();

    /** Puts back a tally as it was stored. */
    void restore(String area, Tally tally) {
        byArea.put(area, tally);
    }

    /** All that was noted until now has been told, but for the day that runs. */
    void resume(int day) {
        dirty.clear();
        movedToday.clear();
        Instant midnight = Stockholm.startOfDay(day);
        byArea.forEach((area, tally) -> {
            if (!tally.asOf().isBefore(midnight)) {
                movedToday.add(area);
            }
        });
    }

    Tally of(String area) {
        return byArea.computeIfAbsent(area, any -> new Tally());
    }

    void forEach(BiConsumer<String, Tally> each) {
        byArea.forEach(each);
    }

    void moved(String area, Instant at) {
        of(area).moved(at);
        dirty.add(area);
        movedToday.add(area);
    }

    void moved(Collection<String> areas, Instant at) {
        areas.forEach(area -> moved(area, at));
    }

    /** Every area of which anything was counted, sorted. */
    List<String> known() {
        return byArea.keySet().stream().sorted().toList();
    }

    /** The areas whose view is no longer what was last asked for, sorted. */
    List<String> drainDirty() {
        return drain(dirty);
    }

    /** The areas whose view moved in the day that ends, sorted. */
    List<String> drainDay() {
        return drain(movedToday);
    }

    private static List<String> drain(Set<String> areas) {
        List<String> drained = areas.stream().sorted().toList();
        areas.clear();
        return drained;
    }
}
