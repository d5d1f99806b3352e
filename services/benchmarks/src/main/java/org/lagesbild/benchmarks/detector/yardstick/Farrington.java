package org.lagesbild.benchmarks.detector.yardstick;

import java.util.Arrays;
import org.lagesbild.benchmarks.detector.Method;

/**
 * Flexible Farrington (Noufaily 2013): five years of weeks in a season of ten levels and a trend, the newest half year
 * left out, unusual weeks of the past weighted down. The field's reference, and refitted for every week. Where there are
 * fewer years, as many as there are; before the first, every week is usual.
 */
public final class Farrington implements Method {

    private static final int YEAR = 52;
    private static final int YEARS = 5;
    private static final int HALF_WINDOW = 3;
    private static final int LEFT_OUT = 26;
    private static final int LEVELS = 10;
    private static final int SPAN = (YEAR - 2 * HALF_WINDOW - 1) / (LEVELS - 1);
    private static final double OUTLYING = 2.58;

    private final Threshold threshold;

    private Farrington(Threshold threshold) {
        this.threshold = threshold;
    }

    public static Farrington negativeBinomial() {
        return new Farrington(Threshold.NEGATIVE_BINOMIAL);
    }

    public static Farrington twoThirds() {
        return new Farrington(Threshold.TWO_THIRDS);
    }

    @Override
    public String name() {
        return threshold == Threshold.TWO_THIRDS ? "flexible Farrington 2/3" : "flexible Farrington NB";
    }

    @Override
    public double[] scores(long[] counts, int from, int to) {
        double[] scores = new double[to - from + 1];
        for (int week = from; week <= to; week++) {
            scores[week - from] = score(counts, week);
        }
        return scores;
    }

    private double score(long[] counts, int week) {
        int years = Math.min(YEARS, (week - 1 - HALF_WINDOW) / YEAR);
        if (years < 1) {
            return 1;
        }
        double[] past = new double[years * YEAR + HALF_WINDOW - LEFT_OUT];
        for (int at = 0; at < past.length; at++) {
            past[at] = counts[week - 1 - age(at)];
        }
        PoissonRegression model = fitted(past, true);
        double[] now = row(0, true);
        double most = Arrays.stream(past).max().orElseThrow();
        // a trend is not followed beyond what was ever seen
        if (!model.converged() || model.mean(now) > most) {
            model = fitted(past, false);
            now = row(0, false);
        }
        double factor = model.factor();
        return threshold.probability((double) counts[week - 1], model.mean(now), model.error(now, factor), factor);
    }

    private static PoissonRegression fitted(double[] past, boolean trend) {
        double[][] rows = new double[past.length][];
        for (int at = 0; at < past.length; at++) {
            rows[at] = row(age(at), trend);
        }
        double[] equal = new double[past.length];
        Arrays.fill(equal, 1);
        PoissonRegression first = new PoissonRegression(rows, past, equal);
        return new PoissonRegression(rows, past, weights(residuals(first, past), OUTLYING));
    }

    /** Weeks before the one that is tested; the newest that is used comes first. */
    private static int age(int at) {
        return LEFT_OUT + 1 + at;
    }

    private static double[] row(int age, boolean trend) {
        double[] row = new double[LEVELS + (trend ? 1 : 0)];
        row[0] = 1;
        int level = level(age);
        if (level > 0) {
            row[level] = 1;
        }
        if (trend) {
            row[LEVELS] = -age / (double) YEAR;
        }
        return row;
    }

    /** 0 within three weeks of the same week in any year, then nine parts of five weeks each. */
    private static int level(int age) {
        int phase = Math.floorMod(HALF_WINDOW - age, YEAR);
        return phase <= 2 * HALF_WINDOW ? 0 : 1 + (phase - 2 * HALF_WINDOW - 1) / SPAN;
    }

    private static double[] residuals(PoissonRegression model, double[] counts) {
        double factor = model.factor();
        double[] means = model.means();
        double[] residuals = new double[counts.length];
        for (int at = 0; at < counts.length; at++) {
            double difference = Math.pow(counts[at], 2.0 / 3) - Math.pow(means[at], 2.0 / 3);
            double spread = Math.sqrt(factor * Math.max(1e-9, 1 - model.leverage(at)));
            residuals[at] = 1.5 * difference / (Math.pow(means[at], 1.0 / 6) * spread);
        }
        return residuals;
    }

    /** Those of residuals above the limit fall with their square; all sum to their number. */
    static double[] weights(double[] residuals, double limit) {
        double[] weights = Arrays.stream(residuals)
                .map(residual -> residual > limit ? 1 / (residual * residual) : 1)
                .toArray();
        double scale = weights.length / Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(weight -> weight * scale).toArray();
    }
}
