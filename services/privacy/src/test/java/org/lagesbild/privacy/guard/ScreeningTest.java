package org.lagesbild.privacy.guard;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagesbild.privacy.pii.Kind;

class ScreeningTest {

    private static final String NUMBER = "880413-2382";

    private final Screening screening = new Screening(new Allowance(Allowance.OF_A_RECORD));

    @Test
    void shouldTellWhereAndAsWhatAndHowLong() {
        screening.text("place", "Ring " + NUMBER);

        assertThat(screening.hits()).hasSize(1);
        assertThat(screening.hits().get(0).field()).isEqualTo("place");
        assertThat(screening.hits().get(0).kinds()).contains(Kind.PERSONNUMMER);
        assertThat(screening.hits().get(0).length()).isEqualTo(16);
        assertThat(screening.findings()).contains(new Finding(ProblemCode.GUARD_PERSONNUMMER, "place"));
    }

    @Test
    void shouldTellEachKindAtEachPlaceOnce() {
        screening.text("*", NUMBER);
        screening.text("*", "19" + NUMBER);
        screening.text("area", NUMBER);

        assertThat(screening.hits()).hasSize(3);
        assertThat(screening.findings())
                .containsExactly(
                        new Finding(ProblemCode.GUARD_PERSONNUMMER, "*"),
                        new Finding(ProblemCode.GUARD_PERSONNUMMER, "area"));
    }

    @Test
    void shouldUnderstandAValueByItsLabel() {
        screening.labelled("*", "", "5050-1055");
        assertThat(screening.clean()).isTrue();
        screening.labelled("*", "bankgiro", "5050-1055");
        assertThat(screening.findings()).extracting(Finding::code).containsExactly(ProblemCode.GUARD_BANKGIRO);
    }

    /** As Avro writes strings: behind twice their length, which for 24 to 28 characters looks like a digit. */
    @ParameterizedTest
    @ValueSource(ints = {0, 13, 16, 24, 26, 36, 45, 63})
    void shouldFindATextAmongBytes(int length) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {0, 0, 0, 0, 7, (byte) (2 * length)});
        bytes.writeBytes(NUMBER.getBytes(UTF_8));
        bytes.write(2 * length);
        bytes.writeBytes(new byte[] {(byte) 0xc3, 1, (byte) 0xff});

        screening.bytes("", bytes.toByteArray());

        assertThat(screening.findings()).contains(new Finding(ProblemCode.GUARD_PERSONNUMMER, ""));
    }

    @Test
    void shouldFindSwedishLettersAmongBytes() {
        screening.bytes("", ("\0\1Anna-Karin Åström\0").getBytes(UTF_8));
        assertThat(screening.findings()).contains(new Finding(ProblemCode.GUARD_NAME, ""));
    }

    @Test
    void shouldFindItAtTheSeamOfALongText() {
        for (int before = 1_890; before < 1_960; before++) {
            Screening one = new Screening(new Allowance(1 << 20));
            one.bytes("", ("x".repeat(before) + " " + NUMBER + " " + "y".repeat(400)).getBytes(ISO_8859_1));
            assertThat(one.clean()).as("behind %d others", before).isFalse();
        }
    }

    @Test
    void shouldReadNoMoreThanIsAllowed() {
        Allowance allowance = new Allowance(100);
        Screening first = new Screening(allowance);
        first.text("*", "det regnade hela dagen".repeat(4));
        assertThat(first.clean()).isTrue();

        Screening second = new Screening(allowance);
        second.text("*", "det regnade igen");
        assertThat(second.findings()).containsExactly(new Finding(ProblemCode.GUARD_OVERLONG, "*"));
    }
}
