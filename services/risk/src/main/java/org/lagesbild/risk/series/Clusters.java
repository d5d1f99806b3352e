package org.lagesbild.risk.series;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lagesbild.risk.area.Area;
import org.lagesbild.risk.area.AreaLevel;
import org.lagesbild.risk.detector.Forecast;
import org.lagesbild.risk.evaluation.Cluster;
import org.lagesbild.risk.evaluation.SeriesKey;
import org.lagesbild.risk.evaluation.TestedCount;
import org.lagesbild.risk.scan.ClusterScan;
import org.lagesbild.risk.scan.Tile;
import org.lagesbild.risk.scan.Zones;
import org.lagesbild.risk.series.SeriesModel.Learnt;

/**
 * Scans each active category of a municipality for neighbouring areas that are unusual together, by the forecasts that its
 * tests are made with. Where no map says which areas are neighbours, nothing is scanned.
 */
final class Clusters {

    private static final int FEWEST = 3;
    /** A finer level is scanned where nearly all that is known by the coarser is known by it. */
    private static final double NEARLY_ALL = 0.9;

    private final TestedAreas areas;
    private final DayCounts counts;
    private final Surroundings surroundings;
    private final Map<Place, Zones> zones = new HashMap<>();

    private record Place(String municipality, AreaLevel level) {}

    Clusters(TestedAreas areas, DayCounts counts, Surroundings surroundings) {
        this.areas = areas;
        this.counts = counts;
        this.surroundings = surroundings;
    }

    /** Sorted by category. */
    List<Cluster> of(MunicipalityModels its, Midnight midnight, Set<SeriesKey> active) {
        List<Cluster> clusters = new ArrayList<>();
        TreeSet<String> categories = new TreeSet<>();
        active.stream()
                .filter(series -> !series.area().equals(midnight.municipality()))
                .forEach(series -> categories.add(series.category()));
        for (String category : categories) {
            level(midnight, category)
                    .flatMap(level -> cluster(its, midnight, category, zones(midnight.municipality(), level)))
                    .ifPresent(clusters::add);
        }
        return clusters;
    }

    /** The finest level that knows nearly all of what the one that knows most does; empty where that is hardly anything. */
    private Optional<AreaLevel> level(Midnight midnight, String category) {
        long regso = reported(midnight, category, AreaLevel.REGSO);
        long deso = reported(midnight, category, AreaLevel.DESO);
        if (Math.max(regso, deso) < FEWEST) {
            return Optional.empty();
        }
        return Optional.of(deso >= NEARLY_ALL * regso ? AreaLevel.DESO : AreaLevel.REGSO);
    }

    private long reported(Midnight midnight, String category, AreaLevel level) {
        Zones its = zones(midnight.municipality(), level);
        return neighbours(its)
                ? its.areas().stream()
                        .mapToLong(area ->
                                counts.of(new SeriesKey(area, category), midnight.monthFrom(), midnight.yesterday()))
                        .sum()
                : 0;
    }

    private Zones zones(String municipality, AreaLevel level) {
        return zones.computeIfAbsent(
                new Place(municipality, level),
                place -> new Zones(
                        areas.below(municipality, level).stream()
                                .map(Area::code)
                                .toList(),
                        areas::around));
    }

    /** Whether any zone is more than one area. */
    private static boolean neighbours(Zones zones) {
        return zones.count() > zones.areas().size();
    }

    private Optional<Cluster> cluster(MunicipalityModels its, Midnight midnight, String category, Zones where) {
        List<Integer> windows = windows(midnight, category);
        List<Tile> tiles = windows.isEmpty()
                ? List.of()
                : where.areas().stream()
                        .flatMap(area -> tile(its, midnight, new SeriesKey(area, category), windows))
                        .toList();
        if (tiles.isEmpty() || tiles.size() < where.areas().size()) {
            return Optional.empty();
        }
        return new ClusterScan(where, tiles)
                .most(midnight.municipality(), category, midnight.day())
                .map(found -> cluster(midnight, category, found));
    }

    private Cluster cluster(Midnight midnight, String category, ClusterScan.Found found) {
        Set<String> its = new TreeSet<>();
        long reported = 0;
        double expected = 0;
        for (Cluster.Part part : found.parts()) {
            its.add(part.area());
            reported += part.reported();
            expected += part.expected();
        }
        int first = midnight.day() - found.days();
        long independent = surroundings.independent(its, category, first, midnight.yesterday());
        return new Cluster(
                category,
                new Cluster.Window(found.days(), new TestedCount.Seen(reported, independent), expected),
                found.ratio(),
                found.chance(),
                surroundings.sourceWeeks(midnight.municipality(), category, midnight.day()),
                found.parts());
    }

    /** Those in which no feed was silent: a longer one holds the shorter ones' days. */
    private List<Integer> windows(Midnight midnight, String category) {
        return ClusterScan.WINDOWS.stream()
                .takeWhile(days -> !surroundings
                        .missing(midnight.municipality(), midnight.day() - days, midnight.yesterday())
                        .contains(category))
                .toList();
    }

    /** None where nothing is expected of the area yet. */
    private Stream<Tile> tile(MunicipalityModels its, Midnight midnight, SeriesKey series, List<Integer> windows) {
        Optional<Learnt> model =
                its.find(series).filter(Learnt.class::isInstance).map(Learnt.class::cast);
        List<Integer> reported = new ArrayList<>();
        List<Forecast> expected = new ArrayList<>();
        int newest = 0;
        for (int oldest : windows) {
            int from = newest;
            Optional<Forecast> slice = model.flatMap(learnt -> slice(learnt, midnight, from, oldest));
            if (slice.isEmpty()) {
                return Stream.empty();
            }
            expected.add(slice.get());
            reported.add((int) counts.of(series, midnight.day() - oldest, midnight.yesterday() - newest));
            newest = oldest;
        }
        return Stream.of(new Tile(reported, expected));
    }

    /** What was expected from so many days ago until so many, whole weeks of days. */
    private static Optional<Forecast> slice(Learnt model, Midnight midnight, int newest, int oldest) {
        Optional<Forecast> sum = Outlook.week(model, midnight, newest);
        for (int back = newest + Midnight.WEEK; back < oldest; back += Midnight.WEEK) {
            Optional<Forecast> week = Outlook.week(model, midnight, back);
            sum = sum.flatMap(before -> week.map(before::plus));
        }
        return sum;
    }
}
