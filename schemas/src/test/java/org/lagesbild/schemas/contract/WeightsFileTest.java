package org.lagesbild.schemas.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The weights are public: each says what it rests on, and what was decided is told from what was measured. */
class WeightsFileTest {

    private static final List<Map<String, String>> WEIGHTS = Rows.of("taxonomy/weights.csv");

    @Test
    void shouldWeighEveryCategoryOnceInTheTaxonomysOrder() {
        assertThat(Rows.codes("taxonomy/weights.csv")).isEqualTo(Rows.codes("taxonomy/categories.csv"));
    }

    @Test
    void shouldUseTheEightClassesAndTheThreeHalfLives() {
        assertThat(WEIGHTS).extracting(row -> row.get("class")).allMatch(number -> number.matches("[1-8]"));
        assertThat(WEIGHTS).extracting(row -> row.get("halfLifeDays")).containsOnly("7", "14", "28");
    }

    @Test
    void shouldSayOnWhatEachRestsAndSince() {
        assertThat(WEIGHTS).extracting(row -> row.get("source")).containsOnly("INDEX", "LIKENESS", "DECISION");
        assertThat(WEIGHTS).allSatisfy(row -> {
            assertThat(row.get("basis")).isNotBlank();
            assertThat(LocalDate.parse(row.get("decided"))).isBefore("2100-01-01");
        });
    }

    @Test
    void shouldAnchorCrimeInAnIndexAndLeaveTheRestToADecision() {
        assertThat(WEIGHTS)
                .filteredOn(row -> "CRIME".equals(row.get("kind")))
                .extracting(row -> row.get("source"))
                .doesNotContain("DECISION");
        assertThat(WEIGHTS)
                .filteredOn(row -> !"CRIME".equals(row.get("kind")))
                .allMatch(row -> "CONCERN".equals(row.get("kind")) && "DECISION".equals(row.get("source")));
    }

    @Test
    void shouldNameAnIndexWhereItSaysSo() {
        assertThat(WEIGHTS)
                .filteredOn(row -> "INDEX".equals(row.get("source")))
                .extracting(row -> row.get("basis"))
                .allMatch(basis -> basis.contains("BSI") || basis.contains("CCHI"));
    }
}
