package org.lagesbild.risk.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lagesbild.risk.area.AreaLevel;
import org.lagesbild.risk.incident.Precision;
import org.lagesbild.risk.taxonomy.EdgePolicy.Grain;

class EdgePolicyTest {

    private static final Grain FINE = new Grain(Precision.HOUR, AreaLevel.DESO);
    private static final Grain COARSE = new Grain(Precision.DAY, AreaLevel.MUNICIPALITY);
    private static final Map<SensitivityClass, Grain> CLASSES =
            Map.of(SensitivityClass.NORMAL, FINE, SensitivityClass.SENSITIVE, COARSE);

    @ParameterizedTest
    @CsvSource({
        "0191A0010, DESO, 0191A0010",
        "0191R005, DESO, 0191R005",
        "0191A0010, MUNICIPALITY, 0191",
        "0191R005, MUNICIPALITY, 0191",
        "0191, MUNICIPALITY, 0191",
        "0191R005, COUNTY, 01",
        "01, MUNICIPALITY, 01",
        "00, COUNTY, 00"
    })
    void shouldNameTheAreaThatIsNoFiner(String area, AreaLevel finest, String kept) {
        assertThat(EdgePolicy.coarsened(area, finest)).isEqualTo(kept);
    }

    @Test
    void shouldHoldARareCategoryCoarserThanItsClass() {
        Grain rare = new Grain(Precision.HOUR, AreaLevel.MUNICIPALITY);
        EdgePolicy policy = new EdgePolicy(1, CLASSES, Map.of("HOMICIDE", rare));

        assertThat(policy.of(category("HOMICIDE", SensitivityClass.NORMAL))).isEqualTo(rare);
        assertThat(policy.of(category("THEFT", SensitivityClass.NORMAL))).isEqualTo(FINE);
    }

    @Test
    void shouldNeverLetACategorysOwnRuleTellMoreThanItsClass() {
        EdgePolicy policy = new EdgePolicy(1, CLASSES, Map.of("HATE_CRIME", FINE));

        assertThat(policy.of(category("HATE_CRIME", SensitivityClass.SENSITIVE)))
                .isEqualTo(COARSE);
    }

    @Test
    void shouldRefuseAClassWithoutARule() {
        assertThatThrownBy(() -> new EdgePolicy(1, Map.of(SensitivityClass.NORMAL, FINE), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldRefuseALevelThatNoCodeTells() {
        assertThatThrownBy(() -> new Grain(Precision.DAY, AreaLevel.REGSO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Category category(String code, SensitivityClass sensitivity) {
        return new Category(code, "GROUP", "s", "e", sensitivity);
    }
}
