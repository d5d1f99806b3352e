package org.lagesbild.privacy.pii;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagesbild.privacy.guard.Guard;
import org.lagesbild.privacy.pii.name.Names;
import org.lagesbild.privacy.pii.number.Ibans;
import org.lagesbild.privacy.pii.number.LetteredNumbers;
import org.lagesbild.privacy.pii.number.Numbers;
import org.lagesbild.privacy.pii.phrase.Phrases;

/** Whoever writes a text must not decide how long the guard works on it: counted in characters looked at, not in time. */
class LinearTimeTest {

    private static final List<Detector> DETECTORS =
            List.of(new Numbers(), new LetteredNumbers(), new Ibans(), new Phrases(), new Names());

    private static final int LENGTH = 4_000;

    /** A text that counts how often one of its characters is looked at. */
    private static final class Counted implements CharSequence {

        private final CharSequence text;
        private final long[] looks;

        Counted(CharSequence text, long[] looks) {
            this.text = text;
            this.looks = looks;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            looks[0]++;
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            looks[0] += end - start;
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            looks[0] += length();
            return text.toString();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1", "1 ", "1-", "12.", "a@", "a", "A", "Aa ", "0:", "SE", "SE35 ", "59.123 ", "ABC 12", "@", "konto 1",
                "f. ", "::", "a.", "gatan ", "tel ", "880413-", "0 ", "+4", "K1-", "(at)", "/", "AM-1", "lgh ", "mål 1",
                "°1", "åring "
            })
    @Timeout(300)
    void shouldLookAtEachCharacterAboutAsOftenInALongText(String piece) {
        long small = looks(piece, LENGTH);
        long large = looks(piece, 4 * LENGTH);
        assertThat(large).as("four times the text").isLessThan(small * 9 / 2 + 2_000);
    }

    @Test
    @Timeout(60)
    void shouldNotReadAMegabyte() {
        assertThat(Guard.kinds("1-".repeat(500_000))).containsExactly(Kind.OVERLONG);
    }

    private static long looks(String piece, int length) {
        long[] looks = new long[1];
        View view = new View(new Counted(piece.repeat(length / piece.length()), looks));
        Set<Kind> found = EnumSet.noneOf(Kind.class);
        DETECTORS.forEach(detector -> detector.detect(view, found));
        return looks[0];
    }
}
