package org.lagesbild.risk.week;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lagesbild.risk.evaluation.SeriesKey;

/** Accepted levels, by municipality and the last week that they were made of; the first of a series in a week stands. */
public final class AcceptedLevels {

    private record Place(String municipality, int week) {}

    private final Map<Place, TreeMap<SeriesKey, AcceptedLevel>> levels = new HashMap<>();

    public void add(String municipality, int week, AcceptedLevel level) {
        levels.computeIfAbsent(new Place(municipality, week), any -> new TreeMap<>())
                .putIfAbsent(level.series(), level);
    }

    /** Sorted by series. */
    public List<AcceptedLevel> of(String municipality, int week) {
        return List.copyOf(levels.getOrDefault(new Place(municipality, week), new TreeMap<>())
                .values());
    }
}
