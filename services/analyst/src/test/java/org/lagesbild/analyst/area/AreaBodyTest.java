package org.lagesbild.analyst.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lagesbild.messaging.vocabulary.Vocabularies;

class AreaBodyTest {

    @Test
    void shouldMarkWhereMorePeopleAreByDayAndSayNothingElsewhere() {
        Set<String> daytime = Set.of("0191R003");

        assertThat(body("0191R003", daytime).daytimePopulationDiffers()).isTrue();
        assertThat(body("0191R004", daytime).daytimePopulationDiffers()).isNull();
        assertThat(body("0191", daytime).populationYear()).isGreaterThan(2000);
    }

    private static AreaBody body(String code, Set<String> daytime) {
        return AreaBody.of(Vocabularies.areas().find(code).orElseThrow(), daytime);
    }
}
