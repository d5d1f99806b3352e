package org.lagesbild.standalone.history;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A file of weekly counts: {@code area,isoWeek,category,count}, in UTF-8 with that header. Each row is what was reported
 * in exactly that area and no finer; areas above it are summed here. Every fault is told at once, with its line, and a
 * file with any is not loaded.
 */
final class HistoryFile {

    private static final List<String> COLUMNS = List.of("area", "isoWeek", "category", "count");
    private static final int MOST_FAULTS = 50;

    private final RowCheck check;

    HistoryFile(RowCheck check) {
        this.check = check;
    }

    /** The counts of each municipality's weeks, summed up to the municipality. Throws {@link HistoryException}. */
    SortedMap<String, History> read(Path file) throws IOException {
        List<String> faults = new ArrayList<>();
        Map<RowCheck.Cell, Integer> lines = new LinkedHashMap<>();
        SortedMap<String, History> found = new TreeMap<>();
        CsvSchema schema = CsvSchema.emptySchema().withHeader();
        try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                MappingIterator<Map<String, String>> rows = new CsvMapper()
                        .readerForMapOf(String.class)
                        .withFeatures(CsvParser.Feature.TRIM_SPACES, CsvParser.Feature.SKIP_EMPTY_LINES)
                        .with(schema)
                        .readValues(text)) {
            while (faults.size() < MOST_FAULTS && rows.hasNextValue()) {
                Map<String, String> row = rows.nextValue();
                take(row, rows.getCurrentLocation().getLineNr() - 1, lines, found, faults);
            }
        } catch (com.fasterxml.jackson.core.JacksonException unreadable) {
            faults.add("this is no CSV with the header " + String.join(",", COLUMNS) + ", separated by commas");
        }
        if (lines.isEmpty() && faults.isEmpty()) {
            faults.add("there is no row below the header " + String.join(",", COLUMNS));
        }
        if (!faults.isEmpty()) {
            throw new HistoryException(faults);
        }
        return found;
    }

    private void take(
            Map<String, String> row,
            long line,
            Map<RowCheck.Cell, Integer> lines,
            SortedMap<String, History> found,
            List<String> faults) {
        List<String> wrong = new ArrayList<>();
        if (!row.keySet().containsAll(COLUMNS)) {
            wrong.add("a row needs " + String.join(",", COLUMNS));
        } else {
            check.read(row, wrong).ifPresent(read -> {
                Integer before = lines.putIfAbsent(read.cell(), (int) line);
                if (before != null) {
                    wrong.add("area, week and category stand on line " + before + " already");
                } else {
                    found.computeIfAbsent(check.municipality(read.cell().area()), History::new)
                            .add(check.path(read.cell().area()), read);
                }
            });
        }
        wrong.forEach(fault -> faults.add("line " + line + ": " + fault));
    }
}
