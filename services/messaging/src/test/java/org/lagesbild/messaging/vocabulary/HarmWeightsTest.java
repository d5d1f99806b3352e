package org.lagesbild.messaging.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lagesbild.risk.score.HarmKind;
import org.lagesbild.risk.score.HarmWeight.Source;
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

    /** Whoever changes a weight raises the version, and notes the new table here: scores of old tables stay told apart. */
    @Test
    void shouldRaiseItsVersionWithEveryChange() throws Exception {
        Map<Integer, String> published = Map.of(1, "51687644fb52fea28d64a0b83c9e2302497081c4ba3844849202b2bb8f0d8ee9");
        String table = weights.all().entrySet().stream()
                .map(row -> String.join(
                        ";",
                        row.getKey(),
                        row.getValue().kind().name(),
                        row.getValue().severity().name(),
                        Integer.toString(row.getValue().halfLife())))
                .collect(Collectors.joining("\n"));
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(table.getBytes(StandardCharsets.UTF_8));

        assertThat(HexFormat.of().formatHex(hash)).isEqualTo(published.get(weights.version()));
    }

    @Test
    void shouldTakeCrimesFromAnIndexOrLikenessAndTheRestForDecisions() {
        assertThat(weights.all().values())
                .allSatisfy(weight -> assertThat(weight.basis().source() == Source.DECISION)
                        .isEqualTo(weight.kind() == HarmKind.CONCERN));
        assertThat(weights.all().values())
                .allSatisfy(weight -> assertThat(weight.basis().text()).isNotBlank());
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
