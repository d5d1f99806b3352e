package org.lagesbild.privacy.attack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The whole first attack over many worlds: differencing of the methods in common use, where it succeeds, and the same
 * differencing and a trained adversary on what we release, where it must not.
 */
public final class ConsecutiveDifferencing {

    private static final int TRAINED_ON = 4;

    private final List<World> worlds = new ArrayList<>();
    private final List<Released> released = new ArrayList<>();

    /** Worlds of these seeds, released. */
    public ConsecutiveDifferencing(int seeds) {
        for (int seed = 0; seed < seeds; seed++) {
            worlds.add(new World(seed));
            released.add(new Released(worlds.get(seed), 1_000 + seed));
        }
    }

    /** Mean precision and recall over all worlds. */
    public record Found(double precision, double recall) {}

    /** What differencing finds, by method. */
    public Map<String, Found> naive() {
        Map<String, Found> found = new LinkedHashMap<>();
        found.put("raw", mean(world -> Differencing.onRises(Snapshots.exact(world, count -> count))));
        found.put(
                "suppressed below 5",
                mean(world -> Differencing.onRises(Snapshots.exact(world, Snapshots.atLeast(5)))));
        found.put(
                "suppressed below 10",
                mean(world -> Differencing.onRises(Snapshots.exact(world, Snapshots.atLeast(10)))));
        found.put("rounded to 5", mean(world -> Differencing.onRises(Snapshots.exact(world, Snapshots.rounded(5)))));
        found.put("cell key per snapshot", mean(world -> Differencing.onChanges(CellKeyed.of(world))));
        return found;
    }

    /** The same differencing on our own views. */
    public Found ours() {
        Map<World, Snapshots> views = new LinkedHashMap<>();
        for (int at = 0; at < worlds.size(); at++) {
            views.put(worlds.get(at), new ReleasedSnapshots(released.get(at)));
        }
        return mean(world -> Differencing.onRises(views.getOrDefault(world, Snapshots.exact(world, count -> count))));
    }

    private interface Attack {
        Differencing on(World world);
    }

    private Found mean(Attack attack) {
        double precision = 0;
        double recall = 0;
        for (World world : worlds) {
            Score score = attack.on(world).against(world);
            precision += score.precision() / worlds.size();
            recall += score.recall() / worlds.size();
        }
        return new Found(precision, recall);
    }

    /** Mean shares of right claims: by the trained adversary, and by whoever knows the rates alone. */
    public record Ranked(double first100, double firstTenth, double priorFirst100, double priorFirstTenth) {}

    /** Trains on four other worlds for each, and ranks. */
    public Ranked ranked() {
        double[] sums = new double[4];
        for (int at = 0; at < worlds.size(); at++) {
            RankedClaims claims = RankedClaims.by(trainedFor(at), worlds.get(at), released.get(at));
            RankedClaims prior = RankedClaims.byPriorAlone(worlds.get(at));
            sums[0] += claims.first100();
            sums[1] += claims.firstTenth();
            sums[2] += prior.first100();
            sums[3] += prior.firstTenth();
        }
        int size = worlds.size();
        return new Ranked(sums[0] / size, sums[1] / size, sums[2] / size, sums[3] / size);
    }

    private Adversary trainedFor(int tested) {
        List<World> others = new ArrayList<>();
        List<Released> theirs = new ArrayList<>();
        for (int next = 1; next <= TRAINED_ON; next++) {
            int at = (tested + next) % worlds.size();
            others.add(worlds.get(at));
            theirs.add(released.get(at));
        }
        return Adversary.trained(others, theirs);
    }
}
