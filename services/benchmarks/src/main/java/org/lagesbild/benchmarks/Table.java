package org.lagesbild.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a measurement found, as text in columns: names to the left, figures to the right. */
public final class Table {

    private final List<String[]> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    public Table(String... header) {
        rows.add(header);
    }

    public Table row(String name, Object... figures) {
        String[] row = new String[figures.length + 1];
        row[0] = name;
        for (int at = 0; at < figures.length; at++) {
            row[at + 1] = shown(figures[at]);
        }
        rows.add(row);
        return this;
    }

    /** A line below the table. */
    public Table note(String format, Object... values) {
        notes.add(String.format(Locale.ROOT, format, values));
        return this;
    }

    public void print(PrintStream out) {
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int at = 0; at < row.length; at++) {
                int width = width(at);
                line.append(String.format(at == 0 ? "%-" + width + "s" : "  %" + width + "s", row[at]));
            }
            out.println(line.toString().stripTrailing());
        }
        notes.forEach(out::println);
    }

    private int width(int column) {
        return rows.stream()
                .filter(row -> column < row.length)
                .mapToInt(row -> Math.max(1, row[column].length()))
                .max()
                .orElse(1);
    }

    private static String shown(Object figure) {
        if (figure instanceof Double value) {
            return String.format(Locale.ROOT, Math.abs(value) < 100 ? "%.2f" : "%,.0f", value);
        }
        return figure instanceof Long count ? String.format(Locale.ROOT, "%,d", count) : String.valueOf(figure);
    }
}
