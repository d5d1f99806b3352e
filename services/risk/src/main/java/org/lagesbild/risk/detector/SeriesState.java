package org.lagesbild.risk.detector;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Everything the detector knows of one series: immutable, and one value of a store. A series with a season of its own
 * takes 250 bytes, one without 74. Equal states have equal bytes.
 */
public final class SeriesState {

    private static final byte LAYOUT = 1;
    private static final int HEADER = 2 + 2 * Integer.BYTES;

    private final double[] mean;
    /** The upper triangle, row by row. */
    private final double[] covariance;

    private final Scatter scatter;
    private final Clock clock;

    /** Sums of squared residuals and of means, by which the variance factor is learnt, and the CUSUM. */
    record Scatter(double residuals, double means, double cusum) {}

    /**
     * @param absorbed weeks that were learnt from
     * @param lastWeek the newest week that was learnt from or passed over
     */
    record Clock(int absorbed, int lastWeek) {}

    SeriesState(double[] mean, double[] covariance, Scatter scatter, Clock clock) {
        this.mean = mean;
        this.covariance = covariance;
        this.scatter = scatter;
        this.clock = clock;
    }

    /** Weeks that were learnt from: the age of the model. */
    public int absorbed() {
        return clock.absorbed();
    }

    /** The newest week that was learnt from or passed over as missing. */
    public int lastWeek() {
        return clock.lastWeek();
    }

    public double cusum() {
        return scatter.cusum();
    }

    /** Logarithm of the level, without season. */
    public double level() {
        return mean[0];
    }

    public boolean seasonal() {
        return mean.length == Evolution.SEASONAL;
    }

    double[] mean() {
        return mean.clone();
    }

    double[] covariance() {
        return covariance.clone();
    }

    Scatter scatter() {
        return scatter;
    }

    Clock clock() {
        return clock;
    }

    /** The same with another sum of slow rises. */
    public SeriesState withCusum(double cusum) {
        Scatter changed = new Scatter(scatter.residuals(), scatter.means(), cusum);
        return new SeriesState(mean, covariance, changed, clock);
    }

    /** Layout, number of components, weeks absorbed, last week, then doubles: big endian, of fixed length. */
    public byte[] toBytes() {
        int doubles = mean.length + covariance.length + 3;
        ByteBuffer out = ByteBuffer.allocate(HEADER + doubles * Double.BYTES);
        out.put(LAYOUT).put((byte) mean.length).putInt(clock.absorbed()).putInt(clock.lastWeek());
        put(out, mean);
        put(out, covariance);
        out.putDouble(scatter.residuals()).putDouble(scatter.means()).putDouble(scatter.cusum());
        return out.array();
    }

    /** The inverse of {@link #toBytes}; throws {@link IllegalArgumentException} for anything else. */
    public static SeriesState fromBytes(byte[] bytes) {
        if (bytes.length < HEADER || bytes[0] != LAYOUT) {
            throw new IllegalArgumentException("no state of this layout");
        }
        int components = bytes[1];
        int doubles = components + Filter.packed(components) + 3;
        if (bytes.length != HEADER + doubles * Double.BYTES) {
            throw new IllegalArgumentException("no state of this length");
        }
        ByteBuffer in = ByteBuffer.wrap(bytes, 2, bytes.length - 2);
        Clock clock = new Clock(in.getInt(), in.getInt());
        double[] mean = take(in, components);
        double[] covariance = take(in, Filter.packed(components));
        Scatter scatter = new Scatter(in.getDouble(), in.getDouble(), in.getDouble());
        return new SeriesState(mean, covariance, scatter, clock);
    }

    private static void put(ByteBuffer out, double[] values) {
        for (double value : values) {
            out.putDouble(value);
        }
    }

    private static double[] take(ByteBuffer in, int count) {
        double[] values = new double[count];
        for (int at = 0; at < count; at++) {
            values[at] = in.getDouble();
        }
        return values;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SeriesState that && Arrays.equals(toBytes(), that.toBytes());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(toBytes());
    }

    @Override
    public String toString() {
        return clock + " level " + mean[0];
    }
}
