package org.lagesbild.privacy.attack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All claims about a world in the order in which an adversary believes them, and how many of the first are right. */
public final class RankedClaims {

    private static final int FIRST = 100;
    private static final int SHARE = 10;

    private final List<Claim> ranked;
    private final long happened;

    private record Claim(double belief, boolean right) {}

    /** How much an adversary believes a claim. */
    private interface Belief {
        double of(int deso, int category, int hour);
    }

    /** As the adversary ranks them with all that is released. */
    static RankedClaims by(Adversary adversary, World world, Released released) {
        return new RankedClaims(
                world, (deso, category, hour) -> adversary.belief(world, released, deso, category, hour));
    }

    /** As anyone would rank them who knows the rates and has seen nothing released. */
    static RankedClaims byPriorAlone(World world) {
        return new RankedClaims(world, world::prior);
    }

    private RankedClaims(World world, Belief belief) {
        ranked = new ArrayList<>();
        for (int hour = Differencing.FROM; hour < World.HOURS; hour++) {
            for (int deso = 0; deso < World.DESO; deso++) {
                for (int category = 0; category < World.CATEGORIES; category++) {
                    boolean right = world.count(deso, category, hour) > 0;
                    ranked.add(new Claim(belief.of(deso, category, hour), right));
                }
            }
        }
        ranked.sort(Comparator.comparingDouble(Claim::belief).reversed());
        happened = world.eventsFrom(Differencing.FROM);
    }

    /** Of the first hundred claims, the share that is right. */
    public double first100() {
        return right(FIRST);
    }

    /** Of as many claims as a tenth of the events, the share that is right. */
    public double firstTenth() {
        return right((int) (happened / SHARE));
    }

    private double right(int first) {
        return (double) ranked.subList(0, first).stream().filter(Claim::right).count() / first;
    }
}
