package org.lagesbild.schemas.contract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lagesbild.schemas.IncidentReport;

/**
 * The rows of a vocabulary file, read as strictly as any partner's reader may: UTF-8, semicolons, one header, no quotes,
 * no blanks around cells.
 */
final class Rows {

    private Rows() {}

    static List<Map<String, String>> of(String file) {
        List<String> lines = lines(IncidentReport.class, file);
        List<String> header = cells(lines.get(0));
        return lines.stream().skip(1).map(line -> row(header, cells(line))).toList();
    }

    static List<String> codes(String file) {
        return of(file).stream().map(row -> row.getOrDefault("code", "")).toList();
    }

    static List<String> lines(Class<?> beside, String file) {
        try (InputStream in = beside.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new IllegalStateException(file, e);
        }
    }

    private static List<String> cells(String line) {
        if (line.contains("\"")) {
            throw new IllegalStateException("quotes: " + line);
        }
        return List.of(line.split(";", -1));
    }

    private static Map<String, String> row(List<String> header, List<String> cells) {
        if (cells.size() != header.size() || cells.stream().anyMatch(cell -> !cell.equals(cell.strip()))) {
            throw new IllegalStateException("not a row: " + cells);
        }
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            row.put(header.get(i), cells.get(i));
        }
        return Map.copyOf(row);
    }
}
