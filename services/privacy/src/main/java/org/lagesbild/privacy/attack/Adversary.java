package org.lagesbild.privacy.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Ranks all claims (DeSO, category, hour) by a logistic model of everything that is released, trained on worlds whose
 * truth it was told. It knows the code, the parameters and every rate; it lacks the key alone.
 */
public final class Adversary {

    private static final int FEATURES = 10;
    private static final int ROUNDS = 12;
    private static final double RIDGE = 1e-3;
    private static final double LONGEST_STEP = 2;
    /** Of the many hours in which nothing happened, training takes this share, and weighs them back. */
    private static final double SAMPLED = 0.02;

    private final double[] weights;

    private record Row(double[] features, boolean happened, double weight) {}

    /** What it learned. */
    public static Adversary trained(List<World> worlds, List<Released> released) {
        SplittableRandom random = new SplittableRandom(worlds.size());
        List<Row> rows = new ArrayList<>();
        for (int at = 0; at < worlds.size(); at++) {
            sample(worlds.get(at), released.get(at), random, rows);
        }
        double[] weights = new double[FEATURES];
        for (int round = 0; round < ROUNDS; round++) {
            step(weights, rows);
        }
        return new Adversary(weights);
    }

    private Adversary(double[] weights) {
        this.weights = weights;
    }

    private static void sample(World world, Released released, SplittableRandom random, List<Row> rows) {
        for (int hour = Differencing.FROM; hour < World.HOURS; hour++) {
            for (int deso = 0; deso < World.DESO; deso++) {
                for (int category = 0; category < World.CATEGORIES; category++) {
                    boolean happened = world.count(deso, category, hour) > 0;
                    if (happened || random.nextDouble() < SAMPLED) {
                        double[] features = features(world, released, deso, category, hour);
                        rows.add(new Row(features, happened, happened ? 1 : 1 / SAMPLED));
                    }
                }
            }
        }
    }

    private static double[] features(World world, Released released, int deso, int category, int hour) {
        double[] features = new double[FEATURES];
        int[] atoms = {
            released.total(hour),
            released.category(category, hour),
            released.regso(deso, hour),
            released.deso(deso, hour)
        };
        features[0] = 1;
        features[1] = Math.log(Math.max(1e-9, world.prior(deso, category, hour)));
        for (int at = 0; at < atoms.length; at++) {
            features[2 + 2 * at] = atoms[at] / 10.0;
            features[3 + 2 * at] = Math.sqrt(Math.max(0, atoms[at]));
        }
        return features;
    }

    /** How likely it holds the claim to be, up to a monotone function. */
    double belief(World world, Released released, int deso, int category, int hour) {
        return dot(weights, features(world, released, deso, category, hour));
    }

    /** One step of Newton's method on the log-likelihood, held within bounds. */
    private static void step(double[] weights, List<Row> rows) {
        double[][] curvature = new double[FEATURES][FEATURES + 1];
        rows.forEach(row -> add(row, weights, curvature));
        for (int at = 0; at < FEATURES; at++) {
            curvature[at][at] += RIDGE;
            curvature[at][FEATURES] -= RIDGE * weights[at];
        }
        double[] move = solved(curvature);
        for (int at = 0; at < FEATURES; at++) {
            weights[at] += Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, move[at]));
        }
    }

    private static void add(Row row, double[] weights, double[][] curvature) {
        double chance = 1 / (1 + Math.exp(-dot(weights, row.features())));
        double error = ((row.happened() ? 1 : 0) - chance) * row.weight();
        double spread = Math.max(1e-6, chance * (1 - chance)) * row.weight();
        for (int at = 0; at < FEATURES; at++) {
            curvature[at][FEATURES] += error * row.features()[at];
            for (int other = 0; other < FEATURES; other++) {
                curvature[at][other] += spread * row.features()[at] * row.features()[other];
            }
        }
    }

    private static double dot(double[] weights, double[] features) {
        double sum = 0;
        for (int at = 0; at < FEATURES; at++) {
            sum += weights[at] * features[at];
        }
        return sum;
    }

    /** Gauss-Jordan elimination with the largest pivot; the last column is the right-hand side. */
    static double[] solved(double[][] rows) {
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
