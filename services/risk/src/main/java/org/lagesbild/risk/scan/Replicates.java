package org.lagesbild.risk.scan;

import java.util.List;
import org.lagesbild.risk.detector.Forecast;

/**
 * What the scan would find were nothing unusual: counts drawn from the forecasts, and scanned. An area's expectation is
 * off by one gamma factor in all of its slices, as its model is; each slice then scatters on its own, gamma and Poisson.
 */
final class Replicates {

    private static final double POISSON = 1e-9;

    private final List<Tile> tiles;
    private final Board board;
    private final Draws draws;

    Replicates(Zones zones, List<Tile> tiles, Draws draws) {
        this.tiles = tiles;
        this.board = new Board(zones, tiles);
        this.draws = draws;
    }

    /**
     * How often chance brings as much. What is not unusual is known to be so long before the last replicate, and no more are
     * drawn then (J. Besag, P. Clifford, Sequential Monte Carlo p-values, 1991).
     */
    Maxima maxima(double limit) {
        Maxima maxima = new Maxima(limit);
        while (!maxima.complete() && !maxima.usual()) {
            draw();
            maxima.add(board.most().ratio());
        }
        return maxima;
    }

    private void draw() {
        for (int area = 0; area < tiles.size(); area++) {
            List<Forecast> expected = tiles.get(area).expected();
            double uncertainty = expected.get(0).uncertainty();
            double off = uncertainty < POISSON ? 1 : draws.gamma(1 / uncertainty) * uncertainty;
            int[] counts = new int[expected.size()];
            for (int slice = 0; slice < counts.length; slice++) {
                counts[slice] = count(
                        expected.get(slice).mean() * off, expected.get(slice).factor() - 1);
            }
            board.lay(area, counts);
        }
    }

    /** @param excess of the variance over a Poisson count's, as a multiple of the mean */
    private int count(double mean, double excess) {
        return draws.poisson(excess < POISSON ? mean : draws.gamma(mean / excess) * excess);
    }
}
