package org.lagesbild.privacy.attack;

/**
 * A partner that reported everything but one rare category subtracts from the days of each RegSO what it knows, and claims
 * an event of another wherever something is left: the noise is still all there.
 *
 * @param base how often a claim drawn blindly is right
 * @param precision how often the insider's is
 * @param likelihoodRatio right claims among what happened over wrong claims among what did not
 */
public record Insider(double base, double precision, double likelihoodRatio) {

    private static final int RARE = World.CATEGORIES - 1;
    private static final int HOURS_A_DAY = 24;
    private static final int FIRST_KEY = 9_000;

    /** Over the worlds of so many seeds. */
    public static Insider over(int seeds) {
        Tally tally = new Tally();
        for (int seed = 0; seed < seeds; seed++) {
            World world = new World(seed);
            Released released = new Released(world, FIRST_KEY + seed);
            for (int deso = 0; deso < World.DESO; deso++) {
                boolean first = deso == 0 || World.REGSO[deso] != World.REGSO[deso - 1];
                for (int day = 0; day < World.DAYS && first && Released.byDay(deso); day++) {
                    int known = counted(world, World.REGSO[deso], day, false);
                    boolean claimed = released.regso(deso, day * HOURS_A_DAY) - known >= 1;
                    tally.add(claimed, counted(world, World.REGSO[deso], day, true) > 0);
                }
            }
        }
        return tally.insider();
    }

    private static int counted(World world, int regso, int day, boolean rare) {
        return (int) world.events().stream()
                .filter(event -> event.hour() / HOURS_A_DAY == day && World.REGSO[event.deso()] == regso)
                .filter(event -> (event.category() == RARE) == rare)
                .count();
    }

    private static final class Tally {
        private double cells;
        private double happened;
        private double claims;
        private double right;

        void add(boolean claimed, boolean there) {
            cells++;
            happened += there ? 1 : 0;
            claims += claimed ? 1 : 0;
            right += claimed && there ? 1 : 0;
        }

        Insider insider() {
            double wrongly = (claims - right) / (cells - happened);
            return new Insider(happened / cells, right / claims, right / happened / wrongly);
        }
    }
}
