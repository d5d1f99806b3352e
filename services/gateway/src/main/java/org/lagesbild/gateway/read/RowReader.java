package org.lagesbild.gateway.read;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lagesbild.gateway.cut.Item;

/** Reads one row of a table whose {@link Header} was checked. An empty cell says nothing, like a field left out. */
final class RowReader {

    /** With a zero before it, it is no number but something else in digits. */
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,17})");

    private static final String BETWEEN_LENSES = "\\|";

    private RowReader() {}

    static Draft read(Item.Row row, Draft draft) {
        for (int at = 0; at < row.cells().size(); at++) {
            String cell = row.cells().get(at);
            if (!cell.isEmpty()) {
                Field.named(row.columns().get(at)).ifPresentOrElse(field -> put(field, cell, draft), draft::stranger);
            }
        }
        return draft;
    }

    private static void put(Field field, String cell, Draft draft) {
        draft.sees(field);
        switch (field) {
            case REVISION -> revision(cell, draft);
            case LENSES -> draft.lenses = lenses(cell);
            default -> Words.put(field, cell, draft);
        }
    }

    private static void revision(String cell, Draft draft) {
        if (WHOLE_NUMBER.matcher(cell).matches()) {
            draft.revision = Long.parseLong(cell);
        } else {
            draft.malformed(Field.REVISION, cell);
        }
    }

    private static List<String> lenses(String cell) {
        return Stream.of(cell.split(BETWEEN_LENSES, -1)).map(String::strip).toList();
    }
}
