package org.lagesbild.risk.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lagesbild.risk.detector.Vectors;

class LevelIntervalTest {

    private static final int DRAWS = 40_000;
    private static final Shrinkage PARENT = new Shrinkage(1, 0.25, 4);

    private final Term burglary = new Term("BURGLARY_HOME", 100, 14, new Term.Counted(3, 1.1, 5), PARENT);
    private final Term graffiti = new Term("VANDALISM", 3, 28, new Term.Counted(6, 5, 20), PARENT);
    private final Term arson = new Term("ARSON", 300, 14, new Term.Counted(1, 0.5, 2), PARENT);

    @Test
    void shouldBeTheTermsOwnWhereThereIsOne() {
        Bar alone = new Bar(HarmKind.CRIME, List.of(burglary));

        double high = burglary.interval().high() * burglary.usual() * 1000 / 2000;
        assertThat(alone.levelInterval(2000).high()).isCloseTo(high, Vectors.near(high));
    }

    @Test
    void shouldHoldTheTrueLevelInNineOfTenWorlds() {
        Bar bar = new Bar(HarmKind.CRIME, List.of(burglary, graffiti, arson));
        Shrinkage.Interval interval = bar.levelInterval(1000);
        Random random = new Random(20130001);
        int inside = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            double level = 0;
            for (Term term : bar.terms()) {
                level += term.usual() * posterior(random, term);
            }
            inside += level >= interval.low() && level <= interval.high() ? 1 : 0;
        }

        assertThat((double) inside / DRAWS).isBetween(0.88, 0.92);
    }

    /** Of the gamma that is known of a term's ratio; its shape is whole here, so it is a sum of exponentials. */
    private static double posterior(Random random, Term term) {
        double drawn = 0;
        double shape = PARENT.strength() + term.counted().observed();
        for (int part = 0; part < (int) shape; part++) {
            drawn -= Math.log(1 - random.nextDouble());
        }
        return drawn / (PARENT.strength() + term.counted().expected());
    }
}
