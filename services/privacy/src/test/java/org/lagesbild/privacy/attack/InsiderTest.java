package org.lagesbild.privacy.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A partner that reported everything but one rare category subtracts what it knows: the noise is still all there. */
@Tag("attacks")
class InsiderTest {

    private static final int SEEDS = 20;
    private static final int RARE = World.CATEGORIES - 1;
    private static final int HOURS_A_DAY = 24;

    @Test
    void shouldLearnNoMoreThanTheOddsAllow() {
        long claims = 0;
        long right = 0;
        long cells = 0;
        long happened = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            World world = new World(seed);
            Released released = new Released(world, 9_000 + seed);
            for (int day = 0; day < World.DAYS; day++) {
                for (int deso = 0; deso < World.DESO; deso++) {
                    if (Released.byDay(deso) && World.REGSO[deso] != World.REGSO[Math.max(0, deso - 1)] || deso == 0) {
                        int unknown = counted(world, World.REGSO[deso], day, true);
                        int known = counted(world, World.REGSO[deso], day, false);
                        boolean claimed = released.regso(deso, day * HOURS_A_DAY) - known >= 1;
                        cells++;
                        happened += unknown > 0 ? 1 : 0;
                        claims += claimed ? 1 : 0;
                        right += claimed && unknown > 0 ? 1 : 0;
                    }
                }
            }
        }
        double base = (double) happened / cells;
        double precision = (double) right / claims;
        double falseClaims = (double) (claims - right) / (cells - happened);

        assertThat(precision).isBetween(base, 2.2 * base);
        // two events in one RegSO and day are twice the protected unit, and rare
        assertThat((double) right / happened / falseClaims).isLessThanOrEqualTo(2.06 * 1.05);
    }

    private static int counted(World world, int regso, int day, boolean rare) {
        return (int) world.events().stream()
                .filter(event -> event.hour() / HOURS_A_DAY == day && World.REGSO[event.deso()] == regso)
                .filter(event -> (event.category() == RARE) == rare)
                .count();
    }
}
