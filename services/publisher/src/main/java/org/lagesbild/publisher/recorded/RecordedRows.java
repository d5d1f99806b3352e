package org.lagesbild.publisher.recorded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.lagesbild.publisher.csv.CsvRow;
import org.lagesbild.publisher.csv.CsvTable;

/** The rows of a recorded file: CSV with a header, or one JSON object on each line, told apart by the first letter. */
final class RecordedRows {

    private static final ObjectMapper JSON = new ObjectMapper();

    private RecordedRows() {}

    /** Gives each row; of a field within another the column is {@code outer.inner}. */
    static void forEach(BufferedReader text, Consumer<CsvRow> each) throws IOException {
        text.mark(1);
        int first = text.read();
        text.reset();
        if (first == '{') {
            objects(text, each);
        } else {
            CsvTable.read(text).rows().forEach(each);
        }
    }

    private static void objects(BufferedReader text, Consumer<CsvRow> each) throws IOException {
        int number = 0;
        for (String line = text.readLine(); line != null; line = text.readLine()) {
            number++;
            if (!line.isBlank()) {
                each.accept(row(number, line));
            }
        }
    }

    private static CsvRow row(int number, String line) {
        Map<String, String> cells = new HashMap<>();
        try {
            flatten("", JSON.readTree(line), cells);
        } catch (JsonProcessingException e) {
            cells.clear(); // a row in which nothing can be read is told of as that
        }
        return CsvRow.of(number, cells);
    }

    private static void flatten(String path, JsonNode node, Map<String, String> cells) {
        if (node.isObject()) {
            String inner = path.isEmpty() ? "" : path + ".";
            node.properties().forEach(field -> flatten(inner + field.getKey(), field.getValue(), cells));
        } else if (node.isValueNode() && !node.isNull()) {
            cells.put(path, node.asText());
        }
    }
}
