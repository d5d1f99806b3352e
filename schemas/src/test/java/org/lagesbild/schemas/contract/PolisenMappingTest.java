package org.lagesbild.schemas.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagesbild.schemas.Origin;
import org.lagesbild.schemas.Severity;

class PolisenMappingTest {

    private static final List<Map<String, String>> MAPPING = Rows.of("mapping/mapping-polisen.csv");

    @Test
    void shouldGiveEveryTypeOfTheFeedOneMeaning() {
        assertThat(MAPPING)
                .extracting(row -> row.get("type"))
                .containsExactlyInAnyOrderElementsOf(Rows.lines(PolisenMappingTest.class, "/polisen-types.txt"))
                .hasSize(97);
    }

    @Test
    void shouldMapIncidentsToCategoriesThatExist() {
        assertThat(incidents())
                .extracting(row -> row.get("category"))
                .isSubsetOf(Rows.codes("taxonomy/categories.csv"));
    }

    @Test
    void shouldNameOriginSeverityAndLensInTheReportsOwnWords() {
        assertThat(incidents()).allMatch(row -> Origin.valueOf(row.get("origin")) != Origin.UNKNOWN);
        assertThat(incidents()).allMatch(row -> Severity.valueOf(row.get("severity")) != Severity.UNKNOWN);
        assertThat(MAPPING)
                .extracting(row -> row.get("lenses"))
                .filteredOn(lenses -> !"".equals(lenses))
                .isSubsetOf(Rows.codes("taxonomy/lenses.csv"));
    }

    @Test
    void shouldGiveAReasonForEveryTypeThatIsNoIncident() {
        assertThat(MAPPING)
                .filteredOn(row -> "-".equals(row.get("category")))
                .allMatch(row -> !"".equals(row.get("note")) && "".equals(row.get("origin")))
                .extracting(row -> row.get("type"))
                .contains("Information", "Uppdatering");
    }

    @Test
    void shouldCountNoSummary() {
        assertThat(incidents()).extracting(row -> row.get("type")).noneMatch(type -> type.startsWith("Sammanfattning"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Trafikkontroll", "Rattfylleri", "Narkotikabrott", "Knivlagen", "Olovlig körning", "Vapenlagen"})
    void shouldTellWhatPatrolsFindFromWhatThePublicReports(String type) {
        assertThat(MAPPING)
                .filteredOn(row -> type.equals(row.get("type")))
                .extracting(row -> row.get("origin"))
                .containsExactly("DISCOVERED");
    }

    private static List<Map<String, String>> incidents() {
        return MAPPING.stream().filter(row -> !"-".equals(row.get("category"))).toList();
    }
}
