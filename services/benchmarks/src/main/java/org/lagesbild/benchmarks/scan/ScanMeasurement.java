package org.lagesbild.benchmarks.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.lagesbild.benchmarks.Measurement;
import org.lagesbild.benchmarks.Options;
import org.lagesbild.benchmarks.Table;
import org.lagesbild.benchmarks.detector.noufaily.Draw;
import org.lagesbild.benchmarks.detector.noufaily.Uniforms;
import org.lagesbild.risk.detector.Forecast;
import org.lagesbild.risk.scan.ClusterScan;
import org.lagesbild.risk.scan.Tile;
import org.lagesbild.risk.scan.Zones;

/**
 * What a night of a municipality costs, how often a quiet one is found unusual, and how often three neighbours that have
 * so many incidents more in a week are found; categories from rare to frequent.
 */
public final class ScanMeasurement implements Measurement {

    private static final int[] SLICES = {1, 1, 2};
    private static final double FACTOR = 1.2;
    private static final double UNCERTAINTY = 0.05;
    private static final double ONCE_A_YEAR = 1.0 / 365;
    private static final double NANOS_PER_MILLI = 1e6;

    @Override
    public String name() {
        return "clusters";
    }

    @Override
    public String summary() {
        return "the nightly scan for neighbours that are unusual together: cost, false alarms, what is found";
    }

    @Override
    public Map<String, String> defaults() {
        Map<String, String> defaults = new LinkedHashMap<>();
        defaults.put("areas", "150");
        defaults.put("nights", "400");
        defaults.put("more", "4");
        defaults.put("seed", "20130001");
        return defaults;
    }

    @Override
    public Table run(Options options) {
        Table table = new Table("a week in each area", "ms a night", "longest", "false, of 1 a year", "found");
        double sum = 0;
        double[] means = {0.005, 0.01, 0.02, 0.03, 0.05, 0.07, 0.1, 0.15, 0.2, 0.3, 0.5, 1};
        for (double mean : means) {
            Category category = new Category(mean, options);
            category.run();
            sum += category.average();
            table.row(
                    String.format(Locale.ROOT, "%.3f", mean),
                    String.format(Locale.ROOT, "%.1f", category.average()),
                    String.format(Locale.ROOT, "%.1f", category.longest),
                    String.format(Locale.ROOT, "%.2f", category.falsely / (category.nights * ONCE_A_YEAR)),
                    String.format(Locale.ROOT, "%.2f", category.detected / (double) category.nights));
        }
        return table.note("all %d categories of the municipality: %.0f ms a night", means.length, sum);
    }

    /** One category in a town of square areas. */
    private static final class Category {

        private final Forecast week;
        private final Zones zones;
        private final Uniforms uniforms;
        private final int nights;
        private final int more;
        private long spent;
        private double longest;
        private int falsely;
        private int detected;

        Category(double mean, Options options) {
            this.week = new Forecast(mean, UNCERTAINTY, FACTOR);
            this.zones = zones(options.number("areas"));
            this.nights = options.number("nights");
            this.more = options.number("more");
            this.uniforms = new Uniforms(options.longNumber("seed"), Double.doubleToLongBits(mean));
        }

        double average() {
            return spent / NANOS_PER_MILLI / nights;
        }

        void run() {
            for (int night = 0; night < nights; night++) {
                List<int[]> counts = usual();
                long before = System.nanoTime();
                falsely += told(counts, night) ? 1 : 0;
                long took = System.nanoTime() - before;
                spent += took;
                longest = Math.max(longest, took / NANOS_PER_MILLI);
                int centre = uniforms.below(counts.size() - 1);
                for (int each = 0; each < 3; each++) {
                    counts.get(Math.min(counts.size() - 1, centre + each))[0] += more;
                }
                detected += told(counts, night) ? 1 : 0;
            }
        }

        private boolean told(List<int[]> counts, int night) {
            List<Forecast> expected =
                    IntStream.of(SLICES).mapToObj(week::scaled).toList();
            List<Tile> tiles = counts.stream()
                    .map(slices -> new Tile(IntStream.of(slices).boxed().toList(), expected))
                    .toList();
            return new ClusterScan(zones, tiles)
                    .most("0191", "CATEGORY", night)
                    .filter(found -> found.chance().probability() <= ONCE_A_YEAR)
                    .isPresent();
        }

        private List<int[]> usual() {
            List<int[]> counts = new ArrayList<>();
            for (int area = 0; area < zones.areas().size(); area++) {
                int[] slices = new int[SLICES.length];
                for (int slice = 0; slice < slices.length; slice++) {
                    Forecast forecast = week.scaled(SLICES[slice]);
                    slices[slice] = Draw.count(uniforms, forecast.mean(), forecast.variance() / forecast.mean());
                }
                counts.add(slices);
            }
            return counts;
        }
    }

    private static Zones zones(int many) {
        int side = (int) Math.ceil(Math.sqrt(many));
        List<String> areas = IntStream.range(0, many)
                .mapToObj(number -> String.format("%04d", number))
                .toList();
        return new Zones(
                areas,
                area -> IntStream.range(0, many)
                        .boxed()
                        .sorted(Comparator.comparingInt(
                                        (Integer other) -> distance(side, Integer.parseInt(area), other))
                                .thenComparing(Comparator.naturalOrder()))
                        .skip(1)
                        .limit(Zones.MOST_NEIGHBOURS)
                        .map(areas::get)
                        .toList());
    }

    private static int distance(int side, int one, int other) {
        int across = one % side - other % side;
        int down = one / side - other / side;
        return across * across + down * down;
    }
}
