package org.lagesbild.analyst.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lagesbild.analyst.KnownPrincipals;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.messaging.vocabulary.Vocabularies;

class VisibilityTest {

    @Test
    void shouldGrantAnAreaWithEverythingBelowItAndNothingAbove() {
        Visibility rights = of(KnownPrincipals.coordination("a", List.of("0191"), List.of("*")));

        assertThat(rights.area("0191")).isTrue();
        assertThat(rights.area("0191R005")).isTrue();
        assertThat(rights.area("01")).isFalse();
        assertThat(rights.area("0180")).isFalse();
        assertThat(rights.area("no such area")).isFalse();
    }

    @Test
    void shouldNotReadAGroupOfWhichOneCategoryIsMissing() {
        List<String> allButOne = Vocabularies.taxonomy().inGroup("DISORDER").stream()
                .map(category -> category.code())
                .filter(code -> !code.equals("NOISE"))
                .toList();
        Visibility rights = of(KnownPrincipals.coordination("a", List.of("00"), allButOne));

        assertThat(rights.counts("FIGHT")).isTrue();
        assertThat(rights.counts("NOISE")).isFalse();
        assertThat(rights.counts("DISORDER")).isFalse();
        assertThat(rights.complete()).isFalse();
    }

    @Test
    void shouldReadACategoryThatIsNewerThanTheTaxonomyOnlyWithAll() {
        assertThat(of(KnownPrincipals.coordination("a", List.of("00"), List.of("*")))
                        .counts("NEW_ONE"))
                .isTrue();
        assertThat(of(KnownPrincipals.coordination("a", List.of("00"), List.of("CARE")))
                        .counts("NEW_ONE"))
                .isFalse();
    }

    @Test
    void shouldShowNothingToOtherRolesAndToTheSuspended() {
        assertThat(of(enrolled(Role.PUBLISHER, false)).area("0191")).isFalse();
        assertThat(of(enrolled(Role.OPERATOR, false)).area("0191")).isFalse();
        assertThat(of(enrolled(Role.COORDINATION, true)).area("0191")).isFalse();
        assertThat(of(enrolled(Role.COORDINATION, true)).counts("FIGHT")).isFalse();
    }

    private static Enrolment enrolled(Role role, boolean suspended) {
        return new Enrolment("b", role, "", List.of("00"), List.of("*"), List.of(), 0, suspended, Instant.EPOCH);
    }

    private static Visibility of(Enrolment principal) {
        return Visibility.of(principal, Vocabularies.areas(), Vocabularies.taxonomy());
    }
}
