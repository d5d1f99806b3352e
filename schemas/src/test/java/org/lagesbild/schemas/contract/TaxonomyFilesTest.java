package org.lagesbild.schemas.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaxonomyFilesTest {

    private static final List<Map<String, String>> CATEGORIES = Rows.of("taxonomy/categories.csv");

    @ParameterizedTest
    @ValueSource(strings = {"groups", "categories", "places", "lenses", "sectors"})
    void shouldGiveEveryCodeOnceWithALabelInBothLanguages(String list) {
        List<Map<String, String>> rows = Rows.of("taxonomy/" + list + ".csv");

        assertThat(rows).extracting(row -> row.get("code")).doesNotHaveDuplicates();
        assertThat(rows)
                .extracting(row -> row.get("sv"))
                .doesNotHaveDuplicates()
                .doesNotContain("");
        assertThat(rows)
                .extracting(row -> row.get("en"))
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }

    @ParameterizedTest
    @CsvSource({"category, taxonomy/categories.csv", "place, taxonomy/places.csv", "area, areas/areas.csv"})
    void shouldHaveEveryCodeAcceptedByTheReportsOwnPattern(String field, String file) {
        assertThat(Rows.codes(file)).isNotEmpty().allMatch(pattern(type(field)).asMatchPredicate());
    }

    @Test
    void shouldHaveEveryLensAcceptedByTheReportsOwnPattern() {
        assertThat(Rows.codes("taxonomy/lenses.csv"))
                .containsExactlyInAnyOrder("YOUTH", "ELDERLY", "BUSINESS")
                .allMatch(pattern(type("lenses").getElementType()).asMatchPredicate());
    }

    @Test
    void shouldCallGroupsLikeCategories() {
        assertThat(Rows.codes("taxonomy/groups.csv"))
                .allMatch(pattern(type("category")).asMatchPredicate());
    }

    @Test
    void shouldPutEveryCategoryInAGroupAndLeaveNoGroupEmpty() {
        assertThat(CATEGORIES.stream().map(row -> row.get("group")).distinct())
                .containsExactlyInAnyOrderElementsOf(Rows.codes("taxonomy/groups.csv"));
    }

    @Test
    void shouldHaveAPlaceForWhateverFitsNowhere() {
        assertThat(CATEGORIES)
                .filteredOn(row -> "OTHER".equals(row.get("code")))
                .extracting(row -> row.get("group"))
                .containsExactly("OTHER");
    }

    @Test
    void shouldCallSensitiveWhatIs() {
        assertThat(CATEGORIES)
                .filteredOn(row -> !"NORMAL".equals(row.get("sensitivity")))
                .allMatch(row -> "SENSITIVE".equals(row.get("sensitivity")))
                .extracting(row -> row.get("code"))
                .contains(
                        "DOMESTIC_VIOLENCE",
                        "CHILD_CONCERN",
                        "SUICIDE_RISK",
                        "HONOUR_VIOLENCE",
                        "HATE_CRIME",
                        "ADDICTION_HOME",
                        "SEXUAL_ASSAULT",
                        "SEXUAL_OFFENCE");
    }

    private static Schema type(String field) {
        return Schemas.current("IncidentReport").getField(field).schema();
    }

    private static Pattern pattern(Schema type) {
        return Pattern.compile(type.getProp("x-pattern"));
    }
}
