package org.lagesbild.risk.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TaxonomyTest {

    private static final Group TRAFFIC = new Group("TRAFFIC", "Trafik", "Traffic");
    private static final Group REST = new Group("OTHER", "Övrigt", "Other");

    private final Taxonomy taxonomy =
            taxonomy(List.of(TRAFFIC, REST), category("NOISE", "TRAFFIC"), category("OTHER", "OTHER"));

    @Test
    void shouldKnowTheGroupOfACategory() {
        assertThat(taxonomy.groupOf("NOISE")).isEqualTo("TRAFFIC");
        assertThat(taxonomy.inGroup("TRAFFIC")).extracting(Category::code).containsExactly("NOISE");
        assertThat(taxonomy.findGroup("TRAFFIC")).contains(TRAFFIC);
    }

    @Test
    void shouldNotTakeAGroupForACategory() {
        assertThat(taxonomy.contains("TRAFFIC")).isFalse();
        assertThat(taxonomy.find("TRAFFIC")).isEmpty();
    }

    @Test
    void shouldRefuseTheGroupOfAnUnknownCategoryWithoutRepeatingIt() {
        assertThatThrownBy(() -> taxonomy.groupOf("Anna Andersson"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("Anna");
    }

    @Test
    void shouldRefuseACategoryWithoutItsGroup() {
        assertThatThrownBy(() -> taxonomy(List.of(TRAFFIC), category("OTHER", "OTHER")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldRefuseACodeThatStandsTwice() {
        Category noise = category("NOISE", "TRAFFIC");

        assertThatThrownBy(() -> taxonomy(List.of(TRAFFIC), noise, noise)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldRefuseACategoryCalledLikeAGroupOfSeveral() {
        assertThatThrownBy(() -> taxonomy(List.of(REST), category("OTHER", "OTHER"), category("NOISE", "OTHER")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Category category(String code, String group) {
        return new Category(code, group, "sv", "en", SensitivityClass.NORMAL);
    }

    private static Taxonomy taxonomy(List<Group> groups, Category... categories) {
        return new Taxonomy(1, groups, List.of(categories), new CodeLists(List.of(), List.of(), List.of()));
    }
}
