package org.lagesbild.risk.local;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lagesbild.risk.coverage.CoverageTable;
import org.lagesbild.risk.time.Stockholm;
import org.lagesbild.risk.view.Reasons;
import org.lagesbild.risk.week.SealedWeeks;
import org.lagesbild.risk.week.WeekCount;
import org.lagesbild.risk.week.WeekCount.CategoryCount;
import org.lagesbild.risk.week.WeekState;
import org.lagesbild.risk.window.BucketKey;
import org.lagesbild.risk.window.CellKey;
import org.lagesbild.risk.window.Now;
import org.lagesbild.risk.window.RollingCounts;

/**
 * Seals weeks 430 days after their end, when no report of them can come any more. A sealed week's buckets are dropped; its
 * counts stay.
 */
final class Weeks {

    private static final int SEALED_AFTER_DAYS = 430;

    private final RollingCounts counts;
    private final SealedWeeks sealed;
    private final CoverageTable coverage;
    private final Tallies tallies;
    private final LocalStores stores;
    private final Detection detection;

    Weeks(
            RollingCounts counts,
            SealedWeeks sealed,
            CoverageTable coverage,
            Tallies tallies,
            LocalStores stores,
            Detection detection) {
        this.counts = counts;
        this.sealed = sealed;
        this.coverage = coverage;
        this.tallies = tallies;
        this.stores = stores;
        this.detection = detection;
    }

    /** Closes what is due when this day begins. */
    void close(Now now, Closing closing) {
        int end = now.day() - SEALED_AFTER_DAYS;
        int week = Stockholm.weekOf(end) - 1;
        if (Stockholm.mondayOf(week + 1) == end) {
            seal(week, closing);
        }
    }

    private void seal(int week, Closing closing) {
        Map<String, WeekCount> counted = count(week);
        Map<BucketKey, Integer> done = new HashMap<>();
        counts.forWeek(week, done::put);
        done.forEach((key, count) -> {
            counts.drop(key);
            detection.drop(key, count);
        });
        counted.forEach((area, count) -> {
            sealed.add(area, week, count);
            Tally tally = tallies.of(area);
            tally.seal(week, count.reasons());
            stores.tally(area, tally);
            closing.week(area, week, count);
        });
    }

    private Map<String, WeekCount> count(int week) {
        TreeMap<String, TreeMap<CellKey, Integer>> cells = new TreeMap<>();
        tallies.forEach((area, tally) -> {
            if (tally.reasons(week).revision() > 0) {
                cells.put(area, new TreeMap<>());
            }
        });
        counts.forWeek(week, (key, count) -> {
            CellKey cell =
                    new CellKey(key.attributes().category(), key.attributes().sector());
            counts.path(key.area())
                    .forEach(area ->
                            cells.computeIfAbsent(area, any -> new TreeMap<>()).merge(cell, count, Integer::sum));
        });
        Map<String, WeekCount> closed = new TreeMap<>();
        cells.forEach((area, row) -> closed.put(area, weekCount(area, week, row)));
        return closed;
    }

    private WeekCount weekCount(String area, int week, Map<CellKey, Integer> row) {
        int monday = Stockholm.mondayOf(week);
        String top = counts.path(area).get(counts.path(area).size() - 1);
        Reasons reasons = tallies.of(area).reasons(week);
        List<CategoryCount> rows = row.entrySet().stream()
                .filter(cell -> cell.getValue() != 0)
                .map(cell ->
                        new CategoryCount(cell.getKey().code(), cell.getKey().sector(), cell.getValue()))
                .toList();
        return new WeekCount(WeekState.SEALED, coverage.missing(top, monday, monday + 6), reasons, rows);
    }
}
