package org.lagesbild.web.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KnownNamesTest {

    private final KnownNames known = KnownNames.onClassPath(getClass().getClassLoader());

    @Test
    void shouldKnowWhatBeansAskForAlsoOfThoseThatAreNotThere() {
        assertThat(known.names())
                .contains(
                        "lagesbild.profile",
                        "lagesbild.issuer",
                        "lagesbild.areas",
                        "lagesbild.dev.seed-file",
                        "lagesbild.session.key-file",
                        "lagesbild.sign-in.unverified-email",
                        "lagesbild.tokens.keys-kept",
                        "lagesbild.kafka.bootstrap",
                        "lagesbild.kafka.principal",
                        "lagesbild.kafka.secret",
                        "lagesbild.registry.url",
                        "lagesbild.registry.principal",
                        "lagesbild.registry.secret");
    }

    @ParameterizedTest
    @CsvSource({
        "lagesbild.isuer, lagesbild.issuer",
        "lagesbild.kafka.bootstrap-servers, lagesbild.kafka.bootstrap",
        "lagesbild.dev.seedfile, lagesbild.dev.seed-file"
    })
    void shouldFindTheNearest(String wrong, String right) {
        assertThat(known.contains(wrong)).isFalse();
        assertThat(known.nearest(wrong)).contains(right);
    }

    @ParameterizedTest
    @CsvSource({"a, a, 0", "abc, '', 3", "kitten, sitting, 3", "flaw, lawn, 2", "'', xy, 2"})
    void shouldCountLetters(String one, String other, int apart) {
        assertThat(Letters.between(one, other)).isEqualTo(apart);
        assertThat(Letters.between(other, one)).isEqualTo(apart);
    }
}
