package org.lagesbild.risk.scan;

import java.util.List;

/**
 * Areas side by side, with what was expected of each in every window. Counts are laid on it, those that were seen or simulated
 * ones, and it tells the zone and window that stand out most.
 *
 * <p>Both counts and expectations are divided by how much wider than Poisson an area's counts scatter, so that no wide one
 * stands out by its scatter alone. Fewer than {@link #FEWEST} incidents are no cluster, in what was seen and in what is simulated.
 */
final class Board {

    static final int FEWEST = 3;

    private final Zones zones;
    private final int slices;
    private final double[] factor;
    private final double[][] expected;
    /** By window, which ends now and begins with its slice, and area. */
    private final int[][] counts;

    private final double[][] scaled;
    private final double[][] usual;

    Board(Zones zones, List<Tile> tiles) {
        if (tiles.size() != zones.areas().size() || tiles.isEmpty()) {
            throw new IllegalArgumentException("a tile for each of one or more areas");
        }
        this.zones = zones;
        this.slices = tiles.get(0).expected().size();
        this.factor = tiles.stream()
                .mapToDouble(tile -> tile.expected().get(0).factor())
                .toArray();
        this.expected = new double[slices][tiles.size()];
        this.usual = new double[slices][tiles.size()];
        for (int area = 0; area < tiles.size(); area++) {
            double sum = 0;
            for (int slice = 0; slice < slices; slice++) {
                sum += tiles.get(area).expected().get(slice).mean();
                expected[slice][area] = sum;
                usual[slice][area] = sum / factor[area];
            }
        }
        this.counts = new int[slices][tiles.size()];
        this.scaled = new double[slices][tiles.size()];
    }

    /** Lays down the counts of one area, by slice, the newest first. */
    void lay(int area, int[] reported) {
        int sum = 0;
        for (int slice = 0; slice < slices; slice++) {
            sum += reported[slice];
            counts[slice][area] = sum;
            scaled[slice][area] = sum / factor[area];
        }
    }

    /** The zone and window with the largest ratio; the first of equal ones, in the order of windows, centres and sizes. */
    Cylinder most() {
        Cylinder best = Cylinder.NONE;
        for (int window = 0; window < slices; window++) {
            for (int centre = 0; centre < factor.length; centre++) {
                best = around(centre, window, best);
            }
        }
        return best;
    }

    private Cylinder around(int centre, int window, Cylinder best) {
        Cylinder most = best;
        int incidents = 0;
        double count = 0;
        double baseline = 0;
        int[] order = zones.around(centre);
        for (int size = 1; size <= order.length; size++) {
            int area = order[size - 1];
            incidents += counts[window][area];
            count += scaled[window][area];
            baseline += usual[window][area];
            if (incidents >= FEWEST && count > baseline && Likelihood.bound(count, baseline) > most.ratio()) {
                double ratio = Likelihood.ratio(count, baseline);
                most = ratio > most.ratio() ? new Cylinder(centre, size, window, ratio) : most;
            }
        }
        return most;
    }

    int reported(int area, int window) {
        return counts[window][area];
    }

    double expected(int area, int window) {
        return expected[window][area];
    }

    /** How many pairs of a zone and a window there are. */
    int looks() {
        return zones.count() * slices;
    }
}
