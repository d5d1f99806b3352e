package org.lagesbild.benchmarks.detector.yardstick;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * Quasi-Poisson regression with log link by iteratively reweighted least squares, as every statistics package does it.
 * A tiny ridge keeps a season of nothing but zeros from having no finite estimate.
 */
final class PoissonRegression {

    private static final int MOST_ROUNDS = 25;
    private static final double PRECISE = 1e-8;
    private static final double RIDGE = 1e-9;
    private static final double FARTHEST = 30;

    private final double[][] rows;
    private final double[] counts;
    private final double[] weights;
    private final int columns;
    private RealVector coefficients;
    private RealMatrix inverse;
    private final double[] means;
    private boolean converged;

    PoissonRegression(double[][] rows, double[] counts, double[] weights) {
        this.rows = rows;
        this.counts = counts;
        this.weights = weights;
        this.columns = rows[0].length;
        this.means = new double[counts.length];
        for (int at = 0; at < counts.length; at++) {
            means[at] = counts[at] + 0.1;
        }
        this.coefficients = new ArrayRealVector(columns);
        this.inverse = new Array2DRowRealMatrix(columns, columns);
        fit();
    }

    boolean converged() {
        return converged;
    }

    double[] means() {
        return means.clone();
    }

    double mean(double[] row) {
        return Math.exp(linear(row));
    }

    /** Standard error of a mean, at the variance factor. */
    double error(double[] row, double factor) {
        return mean(row) * Math.sqrt(factor * quadratic(row));
    }

    /** How much an observation pulls its own mean. */
    double leverage(int at) {
        return weights[at] * means[at] * quadratic(rows[at]);
    }

    /** Pearson's estimate of the variance factor, at least 1. */
    double factor() {
        double sum = 0;
        for (int at = 0; at < counts.length; at++) {
            double deviation = counts[at] - means[at];
            sum += weights[at] * deviation * deviation / means[at];
        }
        return Math.max(1, sum / (counts.length - columns));
    }

    private void fit() {
        double before = Double.MAX_VALUE;
        for (int round = 0; round < MOST_ROUNDS && !converged; round++) {
            step();
            double deviance = deviance();
            converged = Math.abs(deviance - before) / (Math.abs(deviance) + 0.1) < PRECISE;
            before = deviance;
        }
    }

    private void step() {
        double[][] normal = new double[columns][columns];
        double[] right = new double[columns];
        for (int at = 0; at < counts.length; at++) {
            double weight = weights[at] * means[at];
            double working = Math.log(means[at]) + (counts[at] - means[at]) / means[at];
            accumulate(normal, right, rows[at], weight, working);
        }
        for (int i = 0; i < columns; i++) {
            normal[i][i] += RIDGE;
            for (int j = 0; j < i; j++) {
                normal[i][j] = normal[j][i];
            }
        }
        inverse = new CholeskyDecomposition(new Array2DRowRealMatrix(normal, false), 1e-9, 0)
                .getSolver()
                .getInverse();
        coefficients = inverse.operate(new ArrayRealVector(right, false));
        for (int at = 0; at < counts.length; at++) {
            means[at] = mean(rows[at]);
        }
    }

    private void accumulate(double[][] normal, double[] right, double[] row, double weight, double working) {
        for (int i = 0; i < columns; i++) {
            if (row[i] != 0) {
                double part = weight * row[i];
                right[i] += part * working;
                for (int j = i; j < columns; j++) {
                    normal[i][j] += part * row[j];
                }
            }
        }
    }

    private double deviance() {
        double sum = 0;
        for (int at = 0; at < counts.length; at++) {
            double y = counts[at];
            double log = y == 0 ? 0 : y * Math.log(y / means[at]);
            sum += 2 * weights[at] * (log - (y - means[at]));
        }
        return sum;
    }

    private double linear(double[] row) {
        double sum = 0;
        for (int i = 0; i < columns; i++) {
            sum += row[i] * coefficients.getEntry(i);
        }
        return Math.max(-FARTHEST, Math.min(FARTHEST, sum));
    }

    private double quadratic(double[] row) {
        RealVector vector = new ArrayRealVector(row, false);
        return vector.dotProduct(inverse.operate(vector));
    }
}
