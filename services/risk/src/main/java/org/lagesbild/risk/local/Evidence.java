package org.lagesbild.risk.local;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.lagesbild.risk.alert.Reported;
import org.lagesbild.risk.area.Area;
import org.lagesbild.risk.area.AreaTree;
import org.lagesbild.risk.evaluation.SeriesKey;
import org.lagesbild.risk.series.DayCounts;
import org.lagesbild.risk.series.Sources;
import org.lagesbild.risk.series.TestedAreas;
import org.lagesbild.risk.window.Attributes;
import org.lagesbild.risk.window.BucketKey;

/** What tests are made of, kept up with each change: reported incidents alone, in the areas that are tested. */
final class Evidence {

    private final AreaTree areas;
    private final TestedAreas tested;
    private final Function<String, List<String>> path;
    private final DayCounts counts = new DayCounts();
    private final Sources sources = new Sources();
    private final Map<String, List<String>> paths = new HashMap<>();

    Evidence(AreaTree areas, TestedAreas tested, Function<String, List<String>> path) {
        this.areas = areas;
        this.tested = tested;
        this.path = path;
    }

    DayCounts counts() {
        return counts;
    }

    Sources sources() {
        return sources;
    }

    String municipalityOf(String area) {
        return areas.tenant(area);
    }

    /** Whether the series is tested and lies in the municipality. */
    boolean contains(SeriesKey series, String municipality) {
        return tested.contains(series.area()) && municipalityOf(series.area()).equals(municipality);
    }

    boolean ofMunicipality(String area) {
        return tested.municipality(area);
    }

    /** All municipalities that there are. */
    List<String> municipalities() {
        return areas.all().stream().map(Area::code).filter(tested::municipality).toList();
    }

    /** What was reported in these local days, both inclusive, by municipality; none is zero. */
    Map<String, Map<SeriesKey, Long>> reported(int first, int last) {
        Map<String, Map<SeriesKey, Long>> reported = new HashMap<>();
        counts.forActive(first, last, series -> {
            long count = counts.of(series, first, last);
            if (count != 0) {
                reported.computeIfAbsent(municipalityOf(series.area()), any -> new TreeMap<>())
                        .put(series, count);
            }
        });
        return reported;
    }

    /** The tested areas in which the area lies, itself among them. */
    List<String> path(String area) {
        return paths.computeIfAbsent(
                area, code -> path.apply(code).stream().filter(tested::contains).toList());
    }

    /** Counts more or fewer; of days that are too old to be tested only who told of them. */
    void add(BucketKey key, int amount, int today) {
        if (!Reported.counts(key.attributes().origin())) {
            return;
        }
        int day = key.bucket().day();
        if (day >= today - DayCounts.DAYS) {
            for (String area : path(key.area())) {
                SeriesKey series = new SeriesKey(area, key.attributes().category());
                counts.add(series, key.attributes().sector(), day, amount);
            }
        }
        told(key, amount);
    }

    /** Forgets who told of what a sealed week counted. */
    void drop(BucketKey key, int count) {
        if (Reported.counts(key.attributes().origin())) {
            told(key, -count);
        }
    }

    private void told(BucketKey key, int amount) {
        if (!path(key.area()).isEmpty()) {
            Attributes by = key.attributes();
            sources.add(municipalityOf(key.area()), by.category(), by.partner(), amount);
        }
    }
}
