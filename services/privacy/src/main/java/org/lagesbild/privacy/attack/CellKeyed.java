package org.lagesbild.privacy.attack;

/**
 * The cell key method on each snapshot, with the usual table for deviations up to 2 and variance 1: the noise depends on
 * which events are in the cell, so that the same ones get the same noise. Sound for a table that stands still.
 */
record CellKeyed(RollingSums sums) implements Snapshots {

    private static final double[] ONE = {0.36648551, 0.73297101, 0.90054348};
    private static final double[] MORE = {0.06382714, 0.30851859, 0.69148141, 0.93617286};

    /** How the method shows this world. */
    static Snapshots of(World world) {
        return new CellKeyed(new RollingSums(world));
    }

    @Override
    public int cell(int window, int deso, int category, int hour) {
        int count = sums.count(deso, category, hour, WINDOWS[window]);
        return count + deviation(count, sums.key(deso, category, hour, WINDOWS[window]));
    }

    /** Margins add nothing to what the cells tell here. */
    @Override
    public int ofDeso(int deso, int hour) {
        return HIDDEN;
    }

    @Override
    public int ofCategory(int category, int hour) {
        return HIDDEN;
    }

    private static int deviation(int count, double keys) {
        if (count == 0) {
            return 0;
        }
        double[] bounds = count == 1 ? ONE : MORE;
        double key = Math.round((keys - Math.floor(keys)) * 1e9) / 1e9; // sums of doubles differ in their last bits
        int row = 0;
        while (row < bounds.length && key >= bounds[row]) {
            row++;
        }
        return row - (count == 1 ? 1 : 2);
    }
}
