package org.lagesbild.standalone.history;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lagesbild.risk.evaluation.SeriesKey;
import org.lagesbild.risk.taxonomy.Category;
import org.lagesbild.risk.taxonomy.Taxonomy;
import org.lagesbild.risk.week.SettledWeek;
import org.lagesbild.risk.week.WeekState;

/**
 * One municipality's weeks of a file. From its first to its last week, what the file does not name of a category that it
 * has anywhere was zero; of a category that it never names nothing is known.
 */
final class History {

    private final String municipality;
    private final TreeMap<Integer, TreeMap<SeriesKey, Long>> weeks = new TreeMap<>();
    private final TreeSet<String> categories = new TreeSet<>();

    History(String municipality) {
        this.municipality = municipality;
    }

    String municipality() {
        return municipality;
    }

    void add(List<String> areas, RowCheck.Counted row) {
        String category = row.cell().category();
        categories.add(category);
        TreeMap<SeriesKey, Long> counts = weeks.computeIfAbsent(row.cell().week(), any -> new TreeMap<>());
        if (row.count() > 0) {
            areas.forEach(area -> counts.merge(new SeriesKey(area, category), row.count(), Long::sum));
        }
    }

    /** Every week from the first to the last one. */
    SortedMap<Integer, SettledWeek> settled(Taxonomy taxonomy) {
        List<String> unknown = taxonomy.categories().stream()
                .map(Category::code)
                .filter(code -> !categories.contains(code))
                .sorted()
                .toList();
        SortedMap<Integer, SettledWeek> settled = new TreeMap<>();
        for (int week = weeks.firstKey(); week <= weeks.lastKey(); week++) {
            settled.put(week, new SettledWeek(WeekState.IMPORTED, unknown, weeks.getOrDefault(week, new TreeMap<>())));
        }
        return settled;
    }
}
