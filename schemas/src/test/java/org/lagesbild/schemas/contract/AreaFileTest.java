package org.lagesbild.schemas.contract;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AreaFileTest {

    private static final List<Map<String, String>> AREAS = Rows.of("areas/areas.csv");

    @Test
    void shouldHoldTheWholeCountryOnce() {
        assertThat(AREAS.stream().collect(groupingBy(row -> cell(row, "level"), summingInt(row -> 1))))
                .isEqualTo(Map.of("riket", 1, "county", 21, "municipality", 290, "regso", 3363));
        assertThat(AREAS).extracting(row -> row.get("code")).doesNotHaveDuplicates();
    }

    @Test
    void shouldHaveAParentOneLevelUpForEveryAreaButRiket() {
        Map<String, String> levels =
                AREAS.stream().collect(Collectors.toMap(row -> cell(row, "code"), row -> cell(row, "level")));
        Map<String, String> above = Map.of("county", "riket", "municipality", "county", "regso", "municipality");

        assertThat(AREAS)
                .filteredOn(row -> !"riket".equals(row.get("level")))
                .allMatch(row -> cell(above, cell(row, "level")).equals(cell(levels, cell(row, "parent"))));
    }

    @Test
    void shouldNestCodesLikeAreas() {
        assertThat(AREAS)
                .filteredOn(row -> Set.of("municipality", "regso").contains(cell(row, "level")))
                .allMatch(row -> cell(row, "code").startsWith(cell(row, "parent")));
    }

    @Test
    void shouldSumPopulationsOfMunicipalitiesToTheirCountiesAndThoseToRiket() {
        assertThat(sumsOf("municipality")).isEqualTo(populations("county"));
        assertThat(sumsOf("county")).isEqualTo(populations("riket"));
    }

    @Test
    void shouldSayOfWhichYearEditionAndPopulationAreAndWhatIsInferred() {
        assertThat(AREAS).allMatch(row -> {
            boolean regso = "regso".equals(row.get("level"));
            return cell(row, "edition").equals(regso ? "2020" : "2024")
                    && cell(row, "populationYear").equals(regso ? "2023" : "2024")
                    && cell(row, "inferred").equals(regso ? "true" : "false");
        });
    }

    @Test
    void shouldKeepSwedishLetters() {
        assertThat(AREAS).extracting(row -> row.get("name")).contains("Östra Göinge", "Örebro län", "Malung-Sälen");
    }

    private static Map<String, Integer> sumsOf(String level) {
        return AREAS.stream()
                .filter(row -> level.equals(row.get("level")))
                .collect(groupingBy(
                        row -> cell(row, "parent"), summingInt(row -> Integer.parseInt(cell(row, "population")))));
    }

    private static Map<String, Integer> populations(String level) {
        return AREAS.stream()
                .filter(row -> level.equals(row.get("level")))
                .collect(groupingBy(
                        row -> cell(row, "code"), summingInt(row -> Integer.parseInt(cell(row, "population")))));
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}
