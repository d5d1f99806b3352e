package org.lagesbild.risk.week;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Weeks of which only the counts are left, as long as a window still reaches back to them. A change of such a week is
 * not counted again: when views are rebuilt from the log, these weeks are taken as they were sealed.
 */
public final class SealedWeeks {

    private final TreeMap<Integer, Map<String, WeekCount>> byWeek = new TreeMap<>();

    public void add(String area, int week, WeekCount count) {
        byWeek.computeIfAbsent(week, any -> new TreeMap<>()).put(area, count);
    }

    public boolean contains(String area, int week) {
        return byWeek.getOrDefault(week, Map.of()).containsKey(area);
    }

    /** The week's counts by area. */
    public Map<String, WeekCount> of(int week) {
        return byWeek.getOrDefault(week, Map.of());
    }

    /** The weeks that are held. */
    public Set<Integer> weeks() {
        return Set.copyOf(byWeek.keySet());
    }

    public void forEach(WeekConsumer each) {
        byWeek.forEach((week, areas) -> areas.forEach((area, count) -> each.accept(area, week, count)));
    }

    /** Takes one area's count of one week. */
    public interface WeekConsumer {
        void accept(String area, int week, WeekCount count);
    }
}
