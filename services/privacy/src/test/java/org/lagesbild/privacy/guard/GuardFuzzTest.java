package org.lagesbild.privacy.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagesbild.privacy.pii.Kind;

/** No disguise of a number is missed: a hundred thousand of each seed. */
class GuardFuzzTest {

    private static final int ROUNDS = 100_000;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20260823})
    void shouldFindEveryDisguisedPersonnummer(long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        TestNumbers numbers = new TestNumbers(random);
        Disguise disguise = new Disguise(random);
        for (int round = 0; round < ROUNDS; round++) {
            String twelve = numbers.personnummer();
            boolean whole = random.nextBoolean();
            String text = whole ? disguise.of(twelve, 4, 6, 8) : disguise.of(twelve.substring(2), 2, 4, 6, 8);
            assertThat(Guard.kinds(text))
                    .as("seed %d, round %d: %s", seed, round, text)
                    .contains(Kind.PERSONNUMMER);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {2, 20260824})
    void shouldFindEveryOtherDisguisedNumber(long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        TestNumbers numbers = new TestNumbers(random);
        Disguise disguise = new Disguise(random);
        for (int round = 0; round < ROUNDS / 10; round++) {
            expect(Kind.SAMORDNINGSNUMMER, disguise.of(numbers.samordningsnummer(), 8), seed, round);
            expect(Kind.ORGANISATIONSNUMMER, disguise.of(numbers.organisation(), 6), seed, round);
            String phone = "070174" + numbers.digits(4);
            expect(Kind.PHONE, disguise.of(phone, 3, 6, 8), seed, round);
        }
    }

    private static void expect(Kind kind, String text, long seed, int round) {
        assertThat(Guard.kinds(text))
                .as("seed %d, round %d: %s", seed, round, text)
                .contains(kind);
    }
}
