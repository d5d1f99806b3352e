package org.lagesbild.privacy.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyCheckTest {

    private static final ReleasePolicy USUAL = UsualPolicy.first(2_900);

    private static ReleasePolicy with(List<Family> families, List<ViewRule> partner, List<ViewRule> open, String dpia) {
        return new ReleasePolicy(
                1,
                2_900,
                families,
                USUAL.exposureFloor(),
                new TierRules("P", partner, USUAL.partner().display()),
                new TierRules("O", open, USUAL.open().display()),
                dpia);
    }

    private static List<Family> families(Family other) {
        List<Family> all = new ArrayList<>(USUAL.families());
        all.removeIf(family -> family.name().equals(other.name()));
        all.add(other);
        return all;
    }

    @Test
    void shouldFindNothingWrongWithTheUsualPolicy() {
        assertThat(PolicyCheck.faults(USUAL)).isEmpty();
        assertThat(PolicyCheck.faults(UsualPolicy.second(2_900))).isEmpty();
    }

    @Test
    void shouldPromiseWhatTheFamiliesGive() {
        Guarantee ordinary = Guarantee.ordinary(USUAL);

        assertThat(ordinary.oddsFactor()).isEqualTo(32);
        assertThat(ordinary.epsilon()).isCloseTo(3.47, within(0.005));
        assertThat(ordinary.advantage()).isCloseTo(0.66, within(0.005));
        assertThat(Guarantee.of(List.of(USUAL.family("B"), USUAL.family("C"))).advantage())
                .isCloseTo(1 / 3.0, within(1e-9));
        assertThat(Guarantee.sensitive(USUAL).advantage()).isCloseTo(1 / 3.0, within(1e-9));
    }

    @Test
    void shouldRefuseOtherNoiseWithoutAnAssessment() {
        List<Family> weaker = families(new Family("A", GeoLevel.MUNICIPALITY, Cells.GROUP, Step.DAY, 2));

        assertThat(PolicyCheck.faults(with(weaker, List.of(), List.of(), "")))
                .containsExactly(
                        "A: weaker noise than usual needs a dpiaReference",
                        "larger joint odds than usual need a dpiaReference");
        assertThat(PolicyCheck.faults(with(weaker, List.of(), List.of(), "KS 2026/17")))
                .isEmpty();
    }

    @Test
    void shouldAskForNoAssessmentOfStrongerNoise() {
        List<Family> stronger = families(new Family("T", GeoLevel.MUNICIPALITY, Cells.ALL, Step.SIX_HOURS, 1));

        assertThat(PolicyCheck.faults(with(stronger, List.of(), List.of(), ""))).isEmpty();
    }

    @Test
    void shouldRefuseToCountElsewhereWhatIsNotCountedThere() {
        Least coarser = new Least(12, 2, "T");
        List<Family> lost = families(new Family("B", GeoLevel.REGSO, Cells.ALL, Step.DAY, 1, coarser));

        assertThat(PolicyCheck.faults(with(lost, List.of(), List.of(), "")))
                .containsExactly("B: T is no finer family of the same cells and noise with longer buckets");
    }

    @Test
    void shouldRefuseCategoriesBelowTheMunicipality() {
        List<Family> fine = families(new Family("B", GeoLevel.REGSO, Cells.GROUP, Step.DAY, 1));

        assertThat(PolicyCheck.faults(with(fine, List.of(), List.of(), "")))
                .containsExactly("B: no division by category below the municipality");
    }

    @ParameterizedTest(name = "{0} days of {1} from {2}: {3}")
    @CsvSource({
        "1, REGSO, B, small areas have no window under a week",
        "7, REGSO, T, finer than its family",
        "10, REGSO, C, the window is no whole number of buckets",
        "7, MUNICIPALITY, X, no such family"
    })
    void shouldRefuseAViewOutsideTheLattice(int days, GeoLevel level, String family, String fault) {
        ViewRule view = new ViewRule("v", days, level, family, Step.WEEK, Duration.ZERO);

        assertThat(PolicyCheck.faults(with(USUAL.families(), List.of(view), List.of(), "")))
                .containsExactly("P/v: " + fault);
    }

    @Test
    void shouldRefuseToPublishSensitiveClassesOrWithoutDelay() {
        ViewRule open = new ViewRule("v", 28, GeoLevel.MUNICIPALITY, "S", Step.WEEK, Duration.ZERO);

        assertThat(PolicyCheck.faults(with(USUAL.families(), List.of(), List.of(open), "")))
                .containsExactly("O/v: sensitive classes are not public", "O/v: what is public is delayed");
    }

    @Test
    void shouldChangeAtTheBeginningOfAWeekAndOnlyForwards() {
        ReleasePolicy next = new ReleasePolicy(
                2, 2_910, USUAL.families(), 3_000, USUAL.partner(), USUAL.open(), USUAL.dpiaReference());
        PolicyBook book = new PolicyBook(List.of(USUAL, next));

        assertThat(book.at(2_899)).isEmpty();
        assertThat(book.at(2_909)).contains(USUAL);
        assertThat(book.at(2_910)).contains(next);
        assertThat(PolicyBook.fingerprint(USUAL)).isNotEqualTo(PolicyBook.fingerprint(next));
        assertThatThrownBy(() -> new PolicyBook(List.of(next, USUAL)))
                .hasMessageContaining("version 1 does not follow");
    }

    @ParameterizedTest(name = "{1} people: {2}")
    @CsvSource({
        "SIX_HOURS, 8000, SIX_HOURS",
        "SIX_HOURS, 7999, DAY",
        "DAY, 2000, DAY",
        "DAY, 1999, WEEK",
        "HOUR, 48000, HOUR",
        "WEEK, 286, WEEK",
        "WEEK, 285,",
        "DAY, 0,"
    })
    void shouldMakeTimeCoarserWhereFewPeopleLive(Step shortest, int population, Step expected) {
        assertThat(Exposure.step(shortest, population, 2_000).orElse(null)).isEqualTo(expected);
    }
}
