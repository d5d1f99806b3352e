package org.lagesbild.privacy.attack;

import java.util.List;

/** Logistic regression by Newton's method, each step held within bounds: the classifier that adversaries train. */
final class Logistic {

    private static final int ROUNDS = 12;
    private static final double RIDGE = 1e-3;
    private static final double LONGEST_STEP = 2;

    private final double[] weights;

    /** One example; {@code weight} is how many it stands for. */
    record Row(double[] features, boolean happened, double weight) {}

    /** Learns from rows of equally many features. */
    Logistic(List<Row> rows) {
        weights = new double[rows.get(0).features().length];
        for (int round = 0; round < ROUNDS; round++) {
            step(rows);
        }
    }

    /** The logarithm of the odds. */
    double belief(double[] features) {
        double sum = 0;
        for (int at = 0; at < weights.length; at++) {
            sum += weights[at] * features[at];
        }
        return sum;
    }

    private void step(List<Row> rows) {
        int size = weights.length;
        double[][] curvature = new double[size][size + 1];
        rows.forEach(row -> add(row, curvature));
        for (int at = 0; at < size; at++) {
            curvature[at][at] += RIDGE;
            curvature[at][size] -= RIDGE * weights[at];
        }
        double[] move = solved(curvature);
        for (int at = 0; at < size; at++) {
            weights[at] += Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, move[at]));
        }
    }

    private void add(Row row, double[][] curvature) {
        double chance = 1 / (1 + Math.exp(-belief(row.features())));
        double error = ((row.happened() ? 1 : 0) - chance) * row.weight();
        double spread = Math.max(1e-6, chance * (1 - chance)) * row.weight();
        for (int at = 0; at < weights.length; at++) {
            curvature[at][weights.length] += error * row.features()[at];
            for (int other = 0; other < weights.length; other++) {
                curvature[at][other] += spread * row.features()[at] * row.features()[other];
            }
        }
    }

    /** Gauss-Jordan elimination with the largest pivot; the last column is the right-hand side. */
    private static double[] solved(double[][] rows) {
        int size = rows.length;
        for (int column = 0; column < size; column++) {
            int pivot = column;
            for (int row = column + 1; row < size; row++) {
                pivot = Math.abs(rows[row][column]) > Math.abs(rows[pivot][column]) ? row : pivot;
            }
            double[] swapped = rows[column];
            rows[column] = rows[pivot];
            rows[pivot] = swapped;
            for (int row = 0; row < size; row++) {
                double factor = row == column ? 0 : rows[row][column] / rows[column][column];
                for (int at = column; at <= size && factor != 0; at++) {
                    rows[row][at] -= factor * rows[column][at];
                }
            }
        }
        double[] solution = new double[size];
        for (int row = 0; row < size; row++) {
            solution[row] = rows[row][size] / rows[row][row];
        }
        return solution;
    }
}
