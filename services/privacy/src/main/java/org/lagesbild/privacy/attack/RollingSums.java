package org.lagesbild.privacy.attack;

/** Running totals of counts and record keys, so that any window costs two look-ups. */
final class RollingSums {

    private static final int ROW = World.HOURS + 1;

    private final int[] counts = new int[World.DESO * World.CATEGORIES * ROW];
    private final double[] keys = new double[World.DESO * World.CATEGORIES * ROW];

    RollingSums(World world) {
        for (World.Happened event : world.events()) {
            int at = row(event.deso(), event.category()) + event.hour() + 1;
            counts[at]++;
            keys[at] += event.recordKey();
        }
        for (int row = 0; row < counts.length; row += ROW) {
            for (int hour = 1; hour < ROW; hour++) {
                counts[row + hour] += counts[row + hour - 1];
                keys[row + hour] += keys[row + hour - 1];
            }
        }
    }

    private static int row(int deso, int category) {
        return (deso * World.CATEGORIES + category) * ROW;
    }

    /** Events in the hours before this one. */
    int count(int deso, int category, int hour, int window) {
        int row = row(deso, category);
        return counts[row + hour] - counts[row + Math.max(0, hour - window)];
    }

    /** The sum of their record keys. */
    double key(int deso, int category, int hour, int window) {
        int row = row(deso, category);
        return keys[row + hour] - keys[row + Math.max(0, hour - window)];
    }
}
