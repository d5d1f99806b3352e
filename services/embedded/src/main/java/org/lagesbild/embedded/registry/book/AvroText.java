package org.lagesbild.embedded.registry.book;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;

/**
 * Avro schemas as text. Two texts are the same schema when they print the same once parsed; normalized, the order of
 * attributes does not count either.
 */
final class AvroText {

    private static final ObjectMapper SORTING =
            new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);

    private AvroText() {}

    /** Parses what a client sent. */
    static Schema sent(String text) {
        if (text.isBlank()) {
            throw Refusals.emptySchema();
        }
        try {
            return new Schema.Parser().parse(text);
        } catch (AvroRuntimeException e) {
            throw Refusals.invalidSchema(e);
        }
    }

    /** Parses what was accepted once. */
    static Schema stored(String text) {
        return new Schema.Parser().setValidateDefaults(false).parse(text);
    }

    static String normalized(String text) {
        try {
            return SORTING.writeValueAsString(SORTING.readValue(text, Object.class));
        } catch (JsonProcessingException e) {
            throw Refusals.invalidSchema(e);
        }
    }
}
