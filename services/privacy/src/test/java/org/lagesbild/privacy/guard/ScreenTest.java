package org.lagesbild.privacy.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lagesbild.privacy.pii.Kind;

class ScreenTest {

    @ParameterizedTest
    @EnumSource
    void shouldHaveACodeForEveryKind(Kind kind) {
        assertThat(Screen.code(kind).code()).startsWith("guard.");
    }

    @Test
    void shouldNotNameAFieldThatIsNotOurs() {
        assertThat(Screen.stranger("880413-2382", List.of("x")))
                .containsExactly(new Finding(ProblemCode.GUARD_PERSONNUMMER, "*"));
    }

    @Test
    void shouldTellEachKindOnce() {
        assertThat(Screen.stranger("note", List.of("880413-2382", "880414-2399", "anna@example.org")))
                .extracting(Finding::code)
                .containsExactlyInAnyOrder(
                        ProblemCode.GUARD_PERSONNUMMER, ProblemCode.GUARD_EMAIL, ProblemCode.GUARD_URL_OR_HANDLE);
    }

    @Test
    void shouldNameAFieldOfOurs() {
        assertThat(Screen.malformed("area", "Storgatan 12"))
                .containsExactly(new Finding(ProblemCode.GUARD_STREET_ADDRESS, "area"));
    }

    @Test
    void shouldSayNothingOfAPlainWord() {
        assertThat(Screen.label("reporter")).isEmpty();
    }
}
