package org.lagesbild.schemas.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How exactly each category may be told is public, and says why. */
class EdgePolicyFileTest {

    private static final List<String> CLASSES = List.of("NORMAL", "SENSITIVE");
    private static final List<Map<String, String>> ROWS = Rows.of("taxonomy/edge-policy.csv");

    @Test
    void shouldRuleBothClassesAndThenSingleCategoriesOnce() {
        List<String> ruled =
                ROWS.stream().map(row -> row.getOrDefault("of", "")).toList();

        assertThat(ruled).startsWith(CLASSES.toArray(String[]::new)).doesNotHaveDuplicates();
        assertThat(Stream.concat(CLASSES.stream(), Rows.codes("taxonomy/categories.csv").stream()))
                .containsAll(ruled);
    }

    @Test
    void shouldSayWhy() {
        assertThat(ROWS).extracting(row -> row.get("why")).allMatch(why -> why.length() > 20);
    }

    @Test
    void shouldKeepNoSensitiveCategoryFinerThanTheDayAndTheMunicipality() {
        assertThat(ROWS)
                .filteredOn(row -> "SENSITIVE".equals(row.get("of")))
                .singleElement()
                .satisfies(row -> assertThat(List.of(row.getOrDefault("precision", ""), row.getOrDefault("finest", "")))
                        .containsExactly("DAY", "MUNICIPALITY"));
    }
}
