package org.lagesbild.analyst.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.lagesbild.analyst.area.TaxonomyBody.Term;
import org.lagesbild.messaging.vocabulary.Vocabularies;

class TaxonomyBodyTest {

    private final TaxonomyBody body = TaxonomyBody.of(Vocabularies.taxonomy(), Vocabularies.edgePolicy());

    @Test
    void shouldSayOfEachCategoryHowExactlyItMayBeTold() {
        assertThat(body.policyVersion()).isEqualTo(Vocabularies.edgePolicy().version());
        assertThat(body.categories())
                .extracting(Term::code, Term::timePrecision, Term::finestArea)
                .contains(
                        tuple("VANDALISM", "HOUR", "deso"),
                        tuple("HOMICIDE", "HOUR", "municipality"),
                        tuple("DOMESTIC_VIOLENCE", "DAY", "municipality"));
    }

    @Test
    void shouldSayNothingOfTheKindAboutOtherWords() {
        assertThat(body.places()).extracting(Term::finestArea).containsOnlyNulls();
    }
}
