package org.lagesbild.schemas.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;

/** The schemas as their files say, so that what is checked is what is committed. */
final class Schemas {

    private static final Path AVRO = Path.of("src/main/avro");
    private static final Path RELEASED = Path.of("src/main/released");

    /** In the build's order: the others refer to their types. */
    private static final List<Path> IMPORTS = Stream.of(
                    "IncidentReport", "Incident", "LedgerEntry", "WeekCount", "Evaluation", "Alert")
            .map(name -> AVRO.resolve(name + ".avsc"))
            .toList();

    private Schemas() {}

    /** Every record that has a file of its own. */
    static List<Schema> all() {
        Schema.Parser parser = new Schema.Parser();
        return Stream.concat(IMPORTS.stream(), files(AVRO).stream().filter(file -> !IMPORTS.contains(file)))
                .map(file -> parser.parse(read(file)))
                .toList();
    }

    static Schema current(String name) {
        return all().stream()
                .filter(schema -> schema.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The released versions, oldest first. */
    static List<Schema> released(String name) {
        List<Path> files = files(RELEASED.resolve(name));
        return Stream.iterate(1, version -> version + 1)
                .limit(files.size())
                .map(version -> of(read(RELEASED.resolve(name).resolve(version + ".avsc"))))
                .toList();
    }

    static Schema of(String text) {
        return new Schema.Parser().parse(text);
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
