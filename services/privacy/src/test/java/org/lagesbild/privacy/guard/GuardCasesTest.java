package org.lagesbild.privacy.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lagesbild.privacy.pii.Kind;

/** Every written case: published test numbers, invented ones, and texts that must pass. */
class GuardCasesTest {

    private static final String NONE = "NONE";

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("found")
    void shouldFindWhatIsPersonal(String kind, String text) {
        assertThat(Guard.kinds(text)).contains(Kind.valueOf(kind));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("passed")
    void shouldLetPassWhatIsNot(String none, String text) {
        assertThat(Guard.kinds(text)).as(none).isEmpty();
    }

    static Stream<Arguments> found() {
        return cases().filter(line -> !line[0].equals(NONE)).map(line -> Arguments.of(line[0], line[1]));
    }

    static Stream<Arguments> passed() {
        return cases().filter(line -> line[0].equals(NONE)).map(line -> Arguments.of(line[0], line[1]));
    }

    private static Stream<String[]> cases() {
        return Stream.of("pii-cases.tsv", "more-cases.tsv").flatMap(GuardCasesTest::lines);
    }

    private static Stream<String[]> lines(String file) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(GuardCasesTest.class.getResourceAsStream(file)), StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(line -> line.split("\t", -1)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
