package org.lagesbild.web.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class RightsTextTest {

    private static final String FILE = """
            # Reviewed by the security officer, åäö.
            principals:
              # The police.
              - id: polisen
                role: publisher   # since 2026
                areas: ["0191"]
                keyHashes:
                  - "aa"
                  - "bb"

              # The coordinator.
              # Back in May.
              - id: samordnare
                role: coordination
                areas: ["00"]

            # the end
            """;

    private final RightsText rights = RightsText.of(FILE);

    @Test
    void shouldReplaceAFieldAndNothingElse() {
        assertThat(rights.with("samordnare", "areas", "[\"0191\"]").toString())
                .isEqualTo(FILE.replace("[\"00\"]", "[\"0191\"]"));
    }

    @Test
    void shouldReplaceAListThatIsWrittenOnSeveralLines() {
        assertThat(rights.with("polisen", "keyHashes", "[\"cc\"]").toString())
                .isEqualTo(FILE.replace("- \"aa\"\n      - \"bb\"", "[\"cc\"]"));
    }

    @Test
    void shouldAddAFieldWhereTheEntryEnds() {
        assertThat(rights.with("polisen", "suspended", "true").toString())
                .isEqualTo(FILE.replace("- \"bb\"\n", "- \"bb\"\n    suspended: true\n"));
    }

    @Test
    void shouldAddAnEntryAfterTheLastOne() {
        assertThat(rights.with(List.of("- id: skolan", "  role: publisher")).toString())
                .isEqualTo(FILE.replace("areas: [\"00\"]\n", "areas: [\"00\"]\n  - id: skolan\n    role: publisher\n"));
    }

    @Test
    void shouldTakeAnEntryOutTogetherWithItsComment() {
        assertThat(rights.without("samordnare").toString()).isEqualTo("""
                        # Reviewed by the security officer, åäö.
                        principals:
                          # The police.
                          - id: polisen
                            role: publisher   # since 2026
                            areas: ["0191"]
                            keyHashes:
                              - "aa"
                              - "bb"


                        # the end
                        """);
    }

    @Test
    void shouldBeginAndEndWithNobody() {
        RightsText one = RightsText.of("").with(List.of("- id: skolan", "  role: publisher"));
        assertThat(one.toString()).isEqualTo("principals:\n  - id: skolan\n    role: publisher\n");

        RightsText none = one.without("skolan");
        assertThat(none.empty()).isTrue();
        assertThat(RightsText.of(none.toString()).with(List.of("- id: skolan")).has("skolan"))
                .isTrue();
    }

    @Test
    void shouldRefuseWhatItCanNotChangeWithCare() {
        assertThatThrownBy(() -> RightsText.of("principals:\n  - {id: polisen}\n"))
                .isInstanceOf(RightsException.class)
                .hasMessageContaining("braces");
        assertThatThrownBy(() -> RightsText.of("principals: [\n")).isInstanceOf(RightsException.class);
    }
}
