package org.lagesbild.risk.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.lagesbild.risk.fairness.AreaQuarter.Known;
import org.lagesbild.risk.fairness.AreaQuarter.Opened;

class FairnessTest {

    private final Fairness fairness = Fairness.of(List.of(
            new AreaQuarter("0191R002", "RESIDENTIAL", 3000, new Known(20, 10), new Opened(3, 3, 2, 1)),
            new AreaQuarter("0191R001", "CENTRE", 500, new Known(40, 4), new Opened(4, 1, 0, 0)),
            new AreaQuarter("0191R003", "RESIDENTIAL", 1000, new Known(0, 6), new Opened(1, 1, 1, 1))));

    @Test
    void shouldRateAlertsByWhoLivesInAllAreasOfAType() {
        assertThat(ofType("RESIDENTIAL").areas()).isEqualTo(2);
        assertThat(ofType("RESIDENTIAL").rate()).isEqualTo(1);
        assertThat(ofType("CENTRE").rate()).isEqualTo(8);
    }

    @Test
    void shouldSayHowManyWereRightOnlyOfThoseThatWereJudged() {
        assertThat(ofType("RESIDENTIAL").precision()).hasValue(2.0 / 3);
        assertThat(ofType("CENTRE").precision()).isEmpty();
    }

    @Test
    void shouldSayHowManyOneKindOfPartnerSawAlone() {
        assertThat(ofType("RESIDENTIAL").oneSector()).hasValue(1);
        assertThat(ofType("CENTRE").oneSector()).hasValue(0.25);
    }

    @Test
    void shouldShowOfEachAreaHowMuchWasLookedForThere() {
        assertThat(fairness.discoveredByArea())
                .extracting(Fairness.Discovery::area)
                .containsExactly("0191R001", "0191R002", "0191R003");
        assertThat(fairness.discoveredByArea().get(1).ratio()).hasValue(0.5);
        assertThat(fairness.discoveredByArea().get(2).ratio()).isEmpty();
    }

    @Test
    void shouldRefuseCountsThatCannotBe() {
        assertThatThrownBy(() -> new Opened(1, 2, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Opened(2, 0, 1, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AreaQuarter("0191", "T", 0, new Known(1, 1), new Opened(0, 0, 0, 0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Fairness.OfType ofType(String type) {
        return Objects.requireNonNull(fairness.byType().get(type));
    }
}
