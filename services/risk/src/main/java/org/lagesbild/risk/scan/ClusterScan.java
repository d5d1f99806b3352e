package org.lagesbild.risk.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lagesbild.risk.evaluation.Cluster;

/**
 * The expectation-based scan of one category in one municipality at one midnight: over all zones and all windows that end
 * there, the one that stands out most from what was expected, and how often chance alone would bring one that does.
 *
 * <p>A pure function of what it is given: the same forecasts, counts, municipality, category and day give the same doubles.
 */
public final class ClusterScan {

    /** Whole days of the windows, the shortest first: each is a slice longer than the one before. */
    public static final List<Integer> WINDOWS = List.of(7, 14, 28);

    /** What chance brings more often than this is not told. */
    public static final double LISTED_FROM = 0.05;

    private final Zones zones;
    private final List<Tile> tiles;

    /** @param tiles of the zones' areas, in their order, all of the same slices */
    public ClusterScan(Zones zones, List<Tile> tiles) {
        this.zones = zones;
        this.tiles = List.copyOf(tiles);
    }

    /** What stands out most, where chance hardly brings it. */
    public Optional<Found> most(String municipality, String category, int day) {
        Board board = new Board(zones, tiles);
        for (int area = 0; area < tiles.size(); area++) {
            board.lay(
                    area,
                    tiles.get(area).reported().stream()
                            .mapToInt(Integer::intValue)
                            .toArray());
        }
        Cylinder most = board.most();
        if (most.ratio() <= 0) {
            return Optional.empty();
        }
        Draws draws = new Draws(Draws.seed(municipality, category, day));
        Maxima maxima = new Replicates(zones, tiles, draws).maxima(most.ratio());
        double probability = maxima.probability();
        if (maxima.usual() || probability > LISTED_FROM) {
            return Optional.empty();
        }
        Cluster.Chance chance = new Cluster.Chance(probability, maxima.replicates(), board.looks());
        return Optional.of(new Found(parts(board, most), WINDOWS.get(most.window()), most.ratio(), chance));
    }

    private List<Cluster.Part> parts(Board board, Cylinder most) {
        List<Cluster.Part> parts = new ArrayList<>();
        for (int at = 0; at < most.size(); at++) {
            int area = zones.around(most.centre())[at];
            parts.add(new Cluster.Part(
                    zones.areas().get(area), board.reported(area, most.window()), board.expected(area, most.window())));
        }
        parts.sort(Comparator.comparing(Cluster.Part::area));
        return parts;
    }

    /**
     * @param parts sorted by area
     * @param days whole ones, before the midnight
     * @param ratio by how much the logarithm of the likelihood rises
     */
    public record Found(List<Cluster.Part> parts, int days, double ratio, Cluster.Chance chance) {

        public Found {
            parts = List.copyOf(parts);
        }
    }
}
