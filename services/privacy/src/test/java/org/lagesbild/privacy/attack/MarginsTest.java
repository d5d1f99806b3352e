package org.lagesbild.privacy.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lagesbild.privacy.policy.GeoLevel;
import org.lagesbild.privacy.policy.Geography;
import org.lagesbild.privacy.policy.Place;
import org.lagesbild.privacy.policy.ReleasePolicy;
import org.lagesbild.privacy.policy.Step;
import org.lagesbild.privacy.policy.UsualPolicy;

/** Every combination of a week's numbers at once tells of none of them much more than it tells itself. */
@Tag("attacks")
class MarginsTest {

    /** Of a number's own standard deviation, what the others must leave. */
    private static final double BOUND = 0.9;

    private static final String MUNICIPALITY = "9999";
    private static final int GROUPS = World.CATEGORIES;
    private static final ReleasePolicy POLICY = UsualPolicy.second(0);

    private static Margins reference(ReleasePolicy policy) {
        return new Margins(policy, Released.GEOGRAPHY, MUNICIPALITY, GROUPS);
    }

    @Test
    void shouldSharpenNoReleasedNumberByTheOthers() {
        assertThat(reference(POLICY).sharpest())
                .containsOnlyKeys("T", "A", "B", "C")
                .allSatisfy((family, left) -> assertThat(left).isGreaterThanOrEqualTo(BOUND));
    }

    /** The same attack finds what the first version did: a RegSO of one DeSO was counted by day and by week. */
    @Test
    void shouldHaveSharpenedTheFirstVersionWhereTwoFamiliesCountedTheSamePeople() {
        assertThat(reference(UsualPolicy.first(0)).sharpest().get("B")).isLessThan(BOUND);
    }

    /** Few areas follow from the municipality's total, and a RegSO without DeSO is counted as its own. */
    @ParameterizedTest(name = "{0} RegSO of {1} DeSO of {2} people")
    @CsvSource({
        "1, 1, 2500", "2, 1, 2000", "3, 1, 1500", "4, 1, 1000", "5, 1, 1500", "24, 1, 2100", "60, 1, 700",
        "1, 4, 1500", "2, 3, 1500", "3, 2, 1500", "4, 2, 900", "11, 2, 1500", "12, 2, 1500", "12, 3, 1500",
        "12, 2, 900", "12, 6, 1500", "20, 2, 1500", "30, 3, 1500"
    })
    void shouldHoldInMunicipalitiesOfEveryShape(int regso, int deso, int people) {
        assertThat(new Margins(POLICY, shape(regso, deso, people), MUNICIPALITY, GROUPS).sharpest())
                .isNotEmpty()
                .allSatisfy((family, left) -> assertThat(left).isGreaterThanOrEqualTo(BOUND));
    }

    private static Geography shape(int regsos, int desos, int people) {
        List<Place> places = new ArrayList<>();
        places.add(new Place(MUNICIPALITY, GeoLevel.MUNICIPALITY, null, regsos * desos * people));
        for (int regso = 0; regso < regsos; regso++) {
            String code = MUNICIPALITY + "R" + (100 + regso);
            places.add(new Place(code, GeoLevel.REGSO, MUNICIPALITY, desos * people));
            for (int deso = 0; deso < desos && desos > 1; deso++) {
                places.add(new Place(MUNICIPALITY + "A" + (1_000 + regso * 10 + deso), GeoLevel.DESO, code, people));
            }
        }
        return new Geography(places);
    }

    @Test
    void shouldTellNothingOfACellThatIsNotReleased() {
        Margins margins = reference(POLICY);
        int[] all = {0, GROUPS};
        int[] one = {2, 3};

        assertThat(margins.deviation(place(Released.deso(3)), Released.GEOGRAPHY, all, Step.DAY))
                .isGreaterThanOrEqualTo(1.8);
        assertThat(margins.deviation(place(Released.regso(0)), Released.GEOGRAPHY, one, Step.WEEK))
                .isGreaterThanOrEqualTo(1.8);
        assertThat(margins.deviation(place(MUNICIPALITY), Released.GEOGRAPHY, one, Step.SIX_HOURS))
                .isGreaterThanOrEqualTo(1.8);
    }

    private static Place place(String code) {
        return Released.GEOGRAPHY.find(code).orElseThrow();
    }
}
