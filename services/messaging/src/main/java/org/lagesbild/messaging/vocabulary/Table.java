package org.lagesbild.messaging.vocabulary;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import org.lagesbild.schemas.IncidentReport;

/** One semicolon-separated file, of the schemas module where nothing else is said, with a header; a row without all its columns is refused. */
record Table(String path, Opened opened) {

    /** Where the bytes come from. */
    interface Opened {

        InputStream open() throws IOException;
    }

    private static final ObjectReader ROWS = new CsvMapper()
            .readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader().withColumnSeparator(';'))
            .with(CsvParser.Feature.FAIL_ON_MISSING_COLUMNS);

    /** A file of the contract. */
    Table(String path) {
        this(path, () -> open(path));
    }

    /** A file of the deployment's own. */
    static Table at(Path file) {
        return new Table(file.toString(), () -> Files.newInputStream(file));
    }

    <T> List<T> rows(Function<Row, T> read) {
        try (InputStream file = opened.open();
                var rows = ROWS.<Map<String, String>>readValues(file)) {
            return rows.readAll().stream().map(Row::new).map(read).toList();
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException("unreadable vocabulary " + path, e);
        }
    }

    /** Of the vocabularies beside it; it rises with every change of them. */
    static int version(String path) {
        Properties properties = new Properties();
        try (InputStream file = open(path)) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Integer.parseInt(properties.getProperty("version"));
    }

    static InputStream open(String path) throws IOException {
        InputStream file = IncidentReport.class.getResourceAsStream(path);
        if (file == null) {
            throw new IOException("not on the class path: " + path);
        }
        return file;
    }

    /** The cells of one line, by column name. */
    record Row(Map<String, String> cells) {

        boolean has(String column) {
            return cells.containsKey(column);
        }

        String text(String column) {
            String cell = cells.get(column);
            if (cell == null) {
                throw new IllegalArgumentException("no column " + column);
            }
            return cell;
        }

        int number(String column) {
            return Integer.parseInt(text(column));
        }
    }
}
