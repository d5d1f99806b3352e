package org.lagesbild.privacy.pii;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NormalisationTest {

    @Test
    void shouldDropWhatIsNotSeen() {
        assertThat(Normalisation.of("8\u200b8\u200f0\u2060\ufeff4\u00ad1\u180e3"))
                .isEqualTo("880413");
    }

    @Test
    void shouldKnowEveryDash() {
        assertThat(Normalisation.of("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"))
                .isEqualTo("-".repeat(10));
    }

    @Test
    void shouldReadOtherScriptsDigits() {
        assertThat(Normalisation.of("\u0661\u06f2\u0969\uff14" + Character.toString(0x1d7d3)))
                .isEqualTo("12345");
    }

    @Test
    void shouldMakeOneBlankOfMany() {
        assertThat(Normalisation.of("a\u00a0 \t\u3000b")).isEqualTo("a b");
    }

    @Test
    void shouldComposeSwedishLetters() {
        assertThat(Normalisation.of("Va\u0308sta\u030a")).isEqualTo("V\u00e4st\u00e5");
    }

    @Test
    void shouldReadLettersAsDigitsInLongRunsAlone() {
        assertThat(Normalisation.withLettersAsDigits("88O4I3-23B2")).isEqualTo("880413-2382");
        assertThat(Normalisation.withLettersAsDigits("SOS 112")).isEqualTo("SOS 112");
        assertThat(Normalisation.withLettersAsDigits("Skolan 12")).isEqualTo("Skolan 12");
    }
}
