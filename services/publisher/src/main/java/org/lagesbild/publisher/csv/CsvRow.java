package org.lagesbild.publisher.csv;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One row of a table. It has no text, so that no log can hold it.
 *
 * @param width how many cells the header has
 */
public record CsvRow(int number, Map<String, Integer> columns, int width, List<String> cells) {

    /** A row of these cells by column, whatever it was read from. */
    public static CsvRow of(int number, Map<String, String> cells) {
        Map<String, String> sorted = new TreeMap<>(cells);
        Map<String, Integer> columns = new HashMap<>();
        sorted.keySet().forEach(column -> columns.put(column, columns.size()));
        return new CsvRow(number, columns, columns.size(), List.copyOf(sorted.values()));
    }

    /** What stands in the column, without blanks around it; empty where nothing does or there is no such column. */
    public String text(String column) {
        Integer at = columns.get(column);
        return at == null || at >= cells.size() ? "" : cells.get(at).strip();
    }

    /** Cells beyond the header's: a separator stands unquoted in one, so no cell can be trusted to be in its column. */
    boolean overlong() {
        return cells.stream().skip(width).anyMatch(cell -> !cell.isBlank());
    }

    boolean blank() {
        return cells.stream().allMatch(String::isBlank);
    }

    @Override
    public String toString() {
        return "row " + number;
    }
}
