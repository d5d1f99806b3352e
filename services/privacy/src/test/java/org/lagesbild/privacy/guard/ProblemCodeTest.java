package org.lagesbild.privacy.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemCodeTest {

    @ParameterizedTest
    @EnumSource
    void shouldBeFoundByItsCode(ProblemCode problem) {
        assertThat(ProblemCode.parse(problem.code())).contains(problem);
    }

    @ParameterizedTest
    @EnumSource
    void shouldSayItInBothLanguages(ProblemCode problem) {
        assertThat(problem.sv()).isNotBlank().isNotEqualTo(problem.en()).endsWith(".");
        assertThat(problem.en()).isNotBlank().endsWith(".");
    }

    @Test
    void shouldPointIntoTheReport() {
        assertThat(new Finding(ProblemCode.LENSES_UNKNOWN, "lenses/2").pointer())
                .isEqualTo("/lenses/2");
        assertThat(Finding.of(ProblemCode.AREA_UNKNOWN).pointer()).isEqualTo("/area");
        assertThat(Finding.of(ProblemCode.RECORD_UNDECODABLE).pointer()).isEmpty();
    }
}
