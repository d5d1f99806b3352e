package org.lagesbild.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.lagesbild.privacy.guard.ProblemCode;
import org.lagesbild.privacy.guard.Screen;
import org.lagesbild.privacy.pii.Kind;

/**
 * The written cases of the guard, for tests of the doors: texts of which each must be refused, and others that nobody may
 * take for personal. A test that wants them adds the resources of {@code privacy}'s tests to its own.
 */
public final class PersonalCases {

    private static final String NONE = "NONE";
    private static final int FEWEST_DIGITS = 8;

    private PersonalCases() {}

    /** A text that must be refused, and as what. */
    public record Case(Kind kind, String text) {

        /** The code under which its sender is told. */
        public ProblemCode code() {
            return Screen.code(kind);
        }

        /** By what it would be found again: itself, and its digits where they are enough to be its own. */
        public Set<String> traces() {
            Set<String> traces = new TreeSet<>(List.of(text));
            String digits = text.replaceAll("[^0-9]", "");
            if (digits.length() >= FEWEST_DIGITS) {
                traces.add(digits);
            }
            return traces;
        }
    }

    public static List<Case> personal() {
        return lines().stream()
                .filter(line -> !line[0].equals(NONE))
                .map(line -> new Case(Kind.valueOf(line[0]), line[1]))
                .toList();
    }

    /** Texts that look a little like it and are not. */
    public static List<String> harmless() {
        return lines().stream()
                .filter(line -> line[0].equals(NONE))
                .map(line -> line[1])
                .toList();
    }

    private static List<String[]> lines() {
        List<String[]> lines = new ArrayList<>();
        for (String file : List.of("pii-cases.tsv", "more-cases.tsv")) {
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(open(file), UTF_8))) {
                reader.lines().skip(1).map(line -> line.split("\t", -1)).forEach(lines::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return lines;
    }

    private static InputStream open(String file) {
        InputStream cases = PersonalCases.class.getResourceAsStream("/org/lagesbild/privacy/guard/" + file);
        if (cases == null) {
            throw new IllegalStateException("the test resources of privacy are not on the class path");
        }
        return cases;
    }
}
