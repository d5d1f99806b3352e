package org.lagesbild.privacy.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one number, and all numbers together, tell whoever knows everything else. */
@Tag("attacks")
class WorstCaseTest {

    private static final int PAIRS = 20_000;

    /** Rare values need more atoms, so that chance alone does not exceed three percent. */
    @ParameterizedTest(name = "2^-{0}, at least {1}")
    @CsvSource({
        "1, 1, 200000", "1, 2, 400000", "1, 3, 800000", "1, 4, 1600000",
        "2, 1, 400000", "2, 2, 1600000", "2, 3, 6000000", "2, 4, 12000000"
    })
    void shouldAtMostMultiplyTheOddsByTheFamilysFactor(int halvings, int least, int atoms) {
        assertThat(SingleEvent.likelihoodRatio(halvings, least, atoms)).isLessThanOrEqualTo((1 << halvings) * 1.03);
    }

    @Test
    void shouldLeaveTheBestTestNearItsBound() {
        assertThat(Membership.advantage(false, Set.of("T", "A", "B", "C"), PAIRS))
                .isBetween(0.64, 0.68);
    }

    @Test
    void shouldLeaveLessWhereOnlySmallAreasAreSeen() {
        assertThat(Membership.advantage(false, Set.of("B", "C"), PAIRS)).isBetween(0.31, 0.35);
    }

    @Test
    void shouldLeaveLessForASensitiveEvent() {
        assertThat(Membership.advantage(true, Set.of("T", "A", "B", "C", "S"), PAIRS))
                .isBetween(0.31, 0.35);
    }

    /** Where several families count the same event, their numbers multiply the odds by no more than their product. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"BC, 4", "AB, 4", "TB, 8", "TABC, 32"})
    void shouldMultiplyTheOddsByNoMoreThanTheFamiliesProduct(String families, double product) {
        Membership.Odds odds = Membership.odds(false, Set.of(families.split("")), PAIRS / 10);

        // it is reached: the bound is no looser than what anyone can do
        assertThat(odds.largest()).isBetween(product * 0.999, product * 1.001);
        assertThat(odds.seen()).isBetween(product / 2, product * 2);
    }

    /** With all that the public sees and nothing else, by a classifier that was trained on how it comes about. */
    @Test
    void shouldLeaveTheLeastToWhoeverSeesThePublicTierAlone() {
        double advantage = PublicMembership.advantage(3_000, PAIRS, 17);

        // it learned something at all: a broken classifier would pass the bound
        assertThat(advantage).isBetween(0.05, 0.25);
    }
}
