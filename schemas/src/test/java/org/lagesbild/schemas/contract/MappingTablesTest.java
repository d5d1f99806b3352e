package org.lagesbild.schemas.contract;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lagesbild.schemas.contract.MappingTables.cell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lagesbild.schemas.Certainty;
import org.lagesbild.schemas.Origin;
import org.lagesbild.schemas.Severity;

class MappingTablesTest {

    private static final Set<String> SENSITIVE = Rows.of("taxonomy/categories.csv").stream()
            .filter(row -> "SENSITIVE".equals(row.get("sensitivity")))
            .map(row -> cell(row, "code"))
            .collect(Collectors.toSet());

    static Stream<String> tables() {
        return MappingTables.ids();
    }

    @Test
    void shouldKnowEveryTableOnceWithSectorTitlesAndSource() {
        assertThat(MappingTables.INDEX).extracting(row -> row.get("id")).doesNotHaveDuplicates();
        assertThat(MappingTables.INDEX)
                .extracting(row -> row.get("sector"))
                .isSubsetOf(Rows.codes("taxonomy/sectors.csv"))
                .contains("POLICE", "RESCUE", "SOCIAL", "HOUSING", "SCHOOL", "FIELD", "BUSINESS");
        assertThat(MappingTables.INDEX)
                .allMatch(row -> Stream.of("sv", "en", "source")
                        .noneMatch(column -> cell(row, column).isEmpty()))
                .allMatch(row -> Integer.parseInt(cell(row, "version")) >= 1);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void shouldRaiseTheVersionWithEveryChange(String id) {
        assertThat(MappingTables.INDEX)
                .filteredOn(row -> id.equals(row.get("id")))
                .extracting(row -> row.get("checksum"))
                .as("%s has changed: raise its version in mappings.csv, and put this checksum there", id)
                .containsExactly(MappingTables.checksum(id));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void shouldHaveEveryCodeOnceWithItsLabel(String id) {
        List<Map<String, String>> rows = MappingTables.rows(id);

        assertThat(rows).extracting(MappingTables::code).doesNotHaveDuplicates().doesNotContain("");
        assertThat(rows)
                .filteredOn(row -> row.containsKey("sv"))
                .extracting(row -> row.get("sv"))
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void shouldLeadOnlyToWordsOfTheTaxonomy(String id) {
        assertThat(incidents(id))
                .extracting(row -> row.get("category"))
                .isSubsetOf(Rows.codes("taxonomy/categories.csv"));
        assertThat(words(id, "place")).isSubsetOf(Rows.codes("taxonomy/places.csv"));
        assertThat(words(id, "lenses")).isSubsetOf(Rows.codes("taxonomy/lenses.csv"));
        assertThat(words(id, "severity")).isSubsetOf(names(Severity.values()));
        assertThat(words(id, "origin")).isSubsetOf(names(Origin.values()));
        assertThat(words(id, "certainty")).isSubsetOf(names(Certainty.values()));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void shouldSayWhyACodeIsNoIncidentOrWhatASensitiveOneLoses(String id) {
        assertThat(MappingTables.rows(id))
                .filteredOn(row -> MappingTables.NO_INCIDENT.equals(row.get("category"))
                        || SENSITIVE.contains(cell(row, "category")) && row.containsKey("code"))
                .extracting(row -> row.get("note"))
                .doesNotContain("");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void shouldSayNothingMoreOfWhatIsSensitiveThanItsCategory(String id) {
        assertThat(incidents(id))
                .filteredOn(row -> SENSITIVE.contains(cell(row, "category")) && row.containsKey("code"))
                .allMatch(row -> Stream.of("place", "severity", "certainty", "lenses")
                        .allMatch(column -> cell(row, column).isEmpty()));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void shouldTellWherefromEveryIncidentIsKnown(String id) {
        assertThat(incidents(id)).extracting(row -> row.get("origin")).doesNotContain("", "UNKNOWN");
    }

    @Test
    void shouldReachEveryCategoryOrSayWhyNot() throws IOException {
        Map<String, Set<String>> reached = new TreeMap<>();
        Rows.codes("taxonomy/categories.csv").forEach(category -> reached.put(category, new TreeSet<>()));
        MappingTables.ids()
                .forEach(id -> incidents(id)
                        .forEach(row -> reached.computeIfAbsent(cell(row, "category"), unknown -> new TreeSet<>())
                                .add(id)));
        Files.writeString(
                Path.of("target", "mapping-coverage.txt"),
                reached.entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + String.join(" ", entry.getValue()))
                        .collect(joining("\n", "", "\n")));

        List<Map<String, String>> explained = Rows.of("mapping/unreached.csv");
        assertThat(explained).extracting(row -> row.get("why")).doesNotContain("");
        assertThat(explained)
                .extracting(row -> row.get("category"))
                .as("categories that no table reaches, see target/mapping-coverage.txt")
                .containsExactlyInAnyOrderElementsOf(reached.entrySet().stream()
                        .filter(entry -> entry.getValue().isEmpty())
                        .map(Map.Entry::getKey)
                        .toList());
    }

    private static List<Map<String, String>> incidents(String id) {
        return MappingTables.rows(id).stream()
                .filter(row -> !MappingTables.NO_INCIDENT.equals(row.get("category")))
                .toList();
    }

    private static Set<String> words(String id, String column) {
        return MappingTables.rows(id).stream()
                .flatMap(row -> Stream.of(cell(row, column).split(" ", -1)))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    private static Set<String> names(Enum<?>[] values) {
        return Stream.of(values)
                .map(Enum::name)
                .filter(name -> !"UNKNOWN".equals(name))
                .collect(Collectors.toSet());
    }
}
