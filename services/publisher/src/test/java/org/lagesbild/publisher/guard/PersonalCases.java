package org.lagesbild.publisher.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.lagesbild.privacy.guard.Screen;
import org.lagesbild.privacy.pii.Kind;

/** The written cases by which the guard itself is held, as texts that somebody puts where they do not belong. */
public final class PersonalCases {

    private static final Path FOLDER = Path.of("../privacy/src/test/resources/org/lagesbild/privacy/guard");

    private PersonalCases() {}

    /** A text, and what it must be taken for. */
    public record PersonalCase(Kind kind, String text) {

        /** The code under which it is told. */
        public String code() {
            return Screen.code(kind).code();
        }
    }

    public static List<PersonalCase> all() {
        return Stream.of("pii-cases.tsv", "more-cases.tsv")
                .flatMap(PersonalCases::lines)
                .filter(line -> !line[0].equals("NONE"))
                .map(line -> new PersonalCase(Kind.valueOf(line[0]), line[1]))
                .toList();
    }

    private static Stream<String[]> lines(String file) {
        try {
            return Files.readString(FOLDER.resolve(file)).lines().skip(1).map(line -> line.split("\t", -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
