package org.lagesbild.publisher.csv;

import java.util.List;
import java.util.Map;

/**
 * One row of a table. It has no text, so that no log can hold it.
 *
 * @param width how many cells the header has
 */
record CsvRow(int number, Map<String, Integer> columns, int width, List<String> cells) {

    /** What stands in the column, without blanks around it; empty where nothing does or there is no such column. */
    String text(String column) {
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
