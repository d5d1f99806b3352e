package org.lagesbild.risk.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AreaTreeTest {

    private static final Area RIKET = area("00", AreaLevel.RIKET, null);
    private static final Area COUNTY = area("01", AreaLevel.COUNTY, "00");
    private static final Area TOWN = area("0191", AreaLevel.MUNICIPALITY, "01");
    private static final Area REGSO = area("0191R005", AreaLevel.REGSO, "0191");
    private static final Area DESO = area("0191A0010", AreaLevel.DESO, "0191R005");

    private final AreaTree tree = new AreaTree(List.of(DESO, REGSO, TOWN, COUNTY, RIKET));

    @Test
    void shouldClimbFromTheAreaItselfToRiket() {
        assertThat(tree.lineage("0191A0010")).containsExactly("0191A0010", "0191R005", "0191", "01", "00");
        assertThat(tree.lineage("00")).containsExactly("00");
    }

    @Test
    void shouldRefuseTheLineageOfAnUnknownAreaWithoutRepeatingIt() {
        assertThatThrownBy(() -> tree.lineage("19121212-1212"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("1212");
    }

    @Test
    void shouldSayWhatLiesWithinWhat() {
        assertThat(tree.within("0191R005", "01")).isTrue();
        assertThat(tree.within("01", "01")).isTrue();
        assertThat(tree.within("01", "0191")).isFalse();
        assertThat(tree.within("9999", "9999")).isFalse();
        assertThat(tree.within("0191", "9999")).isFalse();
    }

    @Test
    void shouldKeyChangesByTheMunicipalityOrByWhatIsCoarser() {
        assertThat(tree.tenant("0191A0010")).isEqualTo("0191");
        assertThat(tree.tenant("0191")).isEqualTo("0191");
        assertThat(tree.tenant("01")).isEqualTo("01");
        assertThat(tree.tenant("00")).isEqualTo("00");
    }

    @Test
    void shouldListChildrenByCode() {
        assertThat(tree.children("0191")).containsExactly(REGSO);
        assertThat(tree.children("0191A0010")).isEmpty();
        assertThat(tree.all()).extracting(Area::code).isSorted();
    }

    @Test
    void shouldRefuseATreeThatIsNone() {
        assertThatThrownBy(() -> new AreaTree(List.of(RIKET, TOWN))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AreaTree(List.of(RIKET, RIKET))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AreaTree(
                        List.of(area("01", AreaLevel.COUNTY, "0191"), area("0191", AreaLevel.MUNICIPALITY, "01"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldAskForAParentOfEveryAreaButRiket() {
        assertThatThrownBy(() -> area("0191", AreaLevel.MUNICIPALITY, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> area("00", AreaLevel.RIKET, "01")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldWriteLevelsInLowerCase() {
        assertThat(AreaLevel.REGSO.code()).isEqualTo("regso");
        assertThat(AreaLevel.parse("regso")).contains(AreaLevel.REGSO);
        assertThat(AreaLevel.parse("REGSO")).isEmpty();
    }

    private static Area area(String code, AreaLevel level, @Nullable String parent) {
        return new Area(code, "Name of " + code, level, parent, 2024, 1_000, 2024, false);
    }
}
