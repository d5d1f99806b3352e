package org.lagesbild.privacy.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What machines write is mostly let pass: the guard would be switched off if it were not. */
class GuardSilenceTest {

    private static final int ROUNDS = 100_000;

    @Test
    void shouldLetRandomUuidsPass() {
        SplittableRandom random = new SplittableRandom(3);
        int hits = 0;
        for (int round = 0; round < ROUNDS; round++) {
            hits += Guard.kinds(new UUID(random.nextLong(), random.nextLong()).toString())
                            .isEmpty()
                    ? 0
                    : 1;
        }
        assertThat(hits).isLessThanOrEqualTo(ROUNDS / 10_000);
    }

    @Test
    void shouldLetTimesPass() {
        SplittableRandom random = new SplittableRandom(4);
        for (int round = 0; round < 10_000; round++) {
            Instant time = Instant.ofEpochSecond(1_600_000_000L + random.nextInt(300_000_000));
            assertThat(Guard.kinds(time.toString())).as("%s", time).isEmpty();
            assertThat(Guard.kinds(time.toString().substring(0, 16).replace('T', ' ')))
                    .as("%s", time)
                    .isEmpty();
            assertThat(Guard.kinds(Long.toString(time.toEpochMilli())))
                    .as("%s", time)
                    .isEmpty();
        }
    }
}
