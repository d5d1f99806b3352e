package org.lagesbild.messaging.vocabulary;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A mapping as the file that the publisher's {@code --mapping} takes, and a spreadsheet opens: CSV with semicolons. */
public final class MappingText {

    private static final List<String> COLUMNS =
            List.of("code", "sv", "category", "place", "severity", "origin", "certainty", "lenses", "note");

    private MappingText() {}

    /** The whole file, each line ended. No cell of ours holds a semicolon or a quotation mark. */
    public static String of(Mapping mapping) {
        return Stream.concat(Stream.of(COLUMNS), mapping.codes().stream().map(MappingText::cells))
                .map(cells -> String.join(";", cells) + "\n")
                .collect(Collectors.joining());
    }

    private static List<String> cells(MappingCode code) {
        return List.of(
                code.code(),
                code.sv(),
                code.category(),
                code.place(),
                code.severity(),
                code.origin(),
                code.certainty(),
                String.join(" ", code.lenses()),
                code.note());
    }
}
