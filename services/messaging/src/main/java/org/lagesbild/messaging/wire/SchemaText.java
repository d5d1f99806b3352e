package org.lagesbild.messaging.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.avro.Schema;

/**
 * The schema's own text. Avro's compiler marks every string of a generated class with {@code avro.java.string}; a
 * registry takes the marked schema for another one, and clients in other languages would have to look up both.
 */
final class SchemaText {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SchemaText() {}

    static String of(Schema schema) {
        try {
            return JSON.writeValueAsString(unmarked(JSON.readTree(schema.toString())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Avro printed a schema that is not JSON", e);
        }
    }

    private static JsonNode unmarked(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove("avro.java.string");
        }
        node.forEach(SchemaText::unmarked);
        return node;
    }
}
