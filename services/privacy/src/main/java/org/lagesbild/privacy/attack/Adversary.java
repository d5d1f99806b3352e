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
    /** Of the many hours in which nothing happened, training takes this share, and weighs them back. */
    private static final double SAMPLED = 0.02;

    private final Logistic model;

    /** What it learned. */
    public static Adversary trained(List<World> worlds, List<Released> released) {
        SplittableRandom random = new SplittableRandom(worlds.size());
        List<Logistic.Row> rows = new ArrayList<>();
        for (int at = 0; at < worlds.size(); at++) {
            sample(worlds.get(at), released.get(at), random, rows);
        }
        return new Adversary(new Logistic(rows));
    }

    private Adversary(Logistic model) {
        this.model = model;
    }

    private static void sample(World world, Released released, SplittableRandom random, List<Logistic.Row> rows) {
        for (int hour = Differencing.FROM; hour < World.HOURS; hour++) {
            for (int deso = 0; deso < World.DESO; deso++) {
                for (int category = 0; category < World.CATEGORIES; category++) {
                    boolean happened = world.count(deso, category, hour) > 0;
                    if (happened || random.nextDouble() < SAMPLED) {
                        double[] features = features(world, released, deso, category, hour);
                        rows.add(new Logistic.Row(features, happened, happened ? 1 : 1 / SAMPLED));
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
        return model.belief(features(world, released, deso, category, hour));
    }
}
