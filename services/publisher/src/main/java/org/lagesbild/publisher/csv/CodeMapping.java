package org.lagesbild.publisher.csv;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lagesbild.risk.incident.Certainty;
import org.lagesbild.risk.incident.Origin;
import org.lagesbild.risk.incident.Severity;

/**
 * What the codes of one source mean in the shared taxonomy: a table with the columns {@code code} and {@code category},
 * and where wanted {@code place}, {@code severity}, {@code origin}, {@code certainty} and {@code lenses} (separated by
 * blanks). The category {@code -} says that a code is no incident. A code that is not there is OTHER, to be counted and
 * told, never dropped. Every mistake in the table is told at once, by row.
 */
public final class CodeMapping {

    private static final String NO_INCIDENT = "-";

    private final Map<String, Optional<Meaning>> meanings = new HashMap<>();
    private final List<String> mistakes = new ArrayList<>();

    private CodeMapping(CsvTable table) {
        if (!table.has("code") || !table.has("category")) {
            throw new TableException("the mapping needs the columns code and category");
        }
        table.rows().forEach(this::add);
        if (!mistakes.isEmpty()) {
            throw new TableException("the mapping: " + String.join(", ", mistakes));
        }
    }

    /**
     * Reads a mapping.
     *
     * @throws TableException where it is none, or names what the taxonomy does not know
     */
    public static CodeMapping read(Path file, Charset charset) {
        return new CodeMapping(CsvTable.read(file, charset));
    }

    /** The code's meaning; empty where it is no incident. */
    Optional<Meaning> of(String code) {
        return meanings.getOrDefault(code.strip(), Optional.of(Meaning.UNMAPPED));
    }

    private void add(CsvRow row) {
        Optional<Meaning> meaning =
                row.text("category").equals(NO_INCIDENT) ? Optional.empty() : Optional.of(meaning(row));
        if (meanings.put(row.text("code"), meaning) != null) {
            mistakes.add("row " + row.number() + " code.repeated");
        }
    }

    private Meaning meaning(CsvRow row) {
        List<String> wrong = new ArrayList<>();
        Words words = new Words(wrong);
        Meaning meaning = new Meaning(
                words.category(row.text("category")),
                words.place(row.text("place")),
                words.closed(Severity.class, "severity", row.text("severity")),
                words.closed(Origin.class, "origin", row.text("origin")),
                words.closed(Certainty.class, "certainty", row.text("certainty")),
                words.lenses(row.text("lenses")),
                true);
        wrong.forEach(code -> mistakes.add("row " + row.number() + " " + code));
        return meaning;
    }
}
