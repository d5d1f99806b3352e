package org.lagesbild.messaging.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lagesbild.risk.score.HarmKind;
import org.lagesbild.risk.score.HarmWeights;
import org.lagesbild.risk.score.SeverityClass;
import org.lagesbild.risk.taxonomy.Category;
import org.lagesbild.risk.taxonomy.Taxonomy;

class HarmWeightsTest {

    private final HarmWeights weights = Vocabularies.harmWeights();

    @Test
    void shouldWeighTheWholeTaxonomyAndNothingElse() {
        assertThat(weights.all().keySet())
                .containsExactlyInAnyOrderElementsOf(Vocabularies.taxonomy().categories().stream()
                        .map(Category::code)
                        .toList());
        assertThat(weights.version()).isPositive();
    }

    @Test
    void shouldTakeWhatFitsNowhereForTheLeastConcern() {
        assertThat(weights.find(Taxonomy.OTHER).orElseThrow().kind()).isEqualTo(HarmKind.CONCERN);
        assertThat(weights.find(Taxonomy.OTHER).orElseThrow().severity()).isEqualTo(SeverityClass.TRIFLE);
    }

    @Test
    void shouldKnowNothingOfOtherCodes() {
        assertThat(weights.find("NOT_A_CATEGORY")).isEmpty();
    }
}
