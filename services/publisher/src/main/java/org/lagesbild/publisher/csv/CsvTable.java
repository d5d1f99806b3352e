package org.lagesbild.publisher.csv;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A partner's table with a header, as spreadsheets write it: separated by semicolons, commas or tabs, with or without a
 * byte order mark. Rows are numbered as a spreadsheet shows them, so the header is row 1.
 *
 * @param columns the header's names, and where they stand
 */
public record CsvTable(Map<String, Integer> columns, List<CsvRow> rows) {

    private static final int BYTE_ORDER_MARK = '\uFEFF';
    private static final ObjectReader CELLS = CsvMapper.builder()
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .build()
            .readerFor(String[].class)
            .with(CsvParser.Feature.WRAP_AS_ARRAY);

    public static CsvTable read(Path file, Charset charset) {
        try (BufferedReader text = Files.newBufferedReader(file, charset)) {
            return read(text);
        } catch (CharacterCodingException e) {
            throw new TableException("the table is not written in " + charset);
        } catch (IOException e) {
            throw new TableException("the table cannot be read");
        }
    }

    /** Reads the text of a table to its end, and leaves it open. */
    public static CsvTable read(BufferedReader text) throws IOException {
        try {
            return rows(text, separator(text));
        } catch (JsonProcessingException | RuntimeJsonMappingException e) {
            throw new TableException("the table is no CSV: a quotation mark is missing, or it is something else");
        }
    }

    boolean has(String column) {
        return columns.containsKey(column);
    }

    /** The sign that the header holds most of; leaves the reader at its first letter. */
    private static char separator(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        text.mark(1 << 13);
        String header = text.readLine();
        text.reset();
        char best = ';';
        for (char candidate : new char[] {',', '\t'}) {
            best = count(header, candidate) > count(header, best) ? candidate : best;
        }
        return best;
    }

    private static long count(@Nullable String header, char sign) {
        return header == null
                ? 0
                : header.chars().filter(letter -> letter == sign).count();
    }

    private static CsvTable rows(BufferedReader text, char separator) throws IOException {
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator);
        try (var lines = CELLS.with(schema).<String[]>readValues(text)) {
            if (!lines.hasNextValue()) {
                throw new TableException("the table is empty");
            }
            String[] header = lines.nextValue();
            Map<String, Integer> columns = columns(header);
            List<CsvRow> rows = new ArrayList<>();
            for (int number = 2; lines.hasNextValue(); number++) {
                CsvRow row = new CsvRow(number, columns, header.length, List.of(lines.nextValue()));
                if (!row.blank()) {
                    rows.add(row);
                }
            }
            return new CsvTable(columns, rows);
        }
    }

    private static Map<String, Integer> columns(String[] header) {
        Map<String, Integer> columns = new HashMap<>();
        for (int at = 0; at < header.length; at++) {
            String name = header[at].strip();
            if (!name.isEmpty() && columns.put(name, at) != null) {
                throw new TableException("column " + (at + 1) + " of the table is named like an earlier one");
            }
        }
        return columns;
    }
}
