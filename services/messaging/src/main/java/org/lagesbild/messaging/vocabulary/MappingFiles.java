package org.lagesbild.messaging.vocabulary;

import java.util.List;
import org.lagesbild.messaging.vocabulary.Table.Row;

/** Reads the mapping tables that the index names. */
final class MappingFiles {

    private static final String FOLDER = "mapping/";

    private MappingFiles() {}

    static List<Mapping> read() {
        return new Table(FOLDER + "mappings.csv").rows(MappingFiles::mapping);
    }

    private static Mapping mapping(Row row) {
        String id = row.text("id");
        return new Mapping(
                id,
                row.number("version"),
                row.text("sector"),
                row.text("sv"),
                row.text("en"),
                row.text("source"),
                row.text("checksum"),
                new Table(FOLDER + "mapping-" + id + ".csv").rows(MappingFiles::code));
    }

    /** The table of polisen.se has no column for what its types do not say, and its types are their own labels. */
    private static MappingCode code(Row row) {
        String code = row.has("code") ? row.text("code") : row.text("type");
        return new MappingCode(
                code,
                row.has("sv") ? row.text("sv") : code,
                row.text("category"),
                row.has("place") ? row.text("place") : "",
                row.text("severity"),
                row.text("origin"),
                row.has("certainty") ? row.text("certainty") : "",
                lenses(row.text("lenses")),
                row.text("note"));
    }

    private static List<String> lenses(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(" ", -1));
    }
}
