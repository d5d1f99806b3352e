package org.lagesbild.gateway.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.lagesbild.privacy.guard.Screening;

/** All that a JSON value says in words or digits, however deep, for the guard to read: names, texts, numbers as written. */
final class JsonTexts {

    private JsonTexts() {}

    /** Reads the value at which the parser stands, to its end. Hits are told under {@code field}; {@code label} is its name. */
    static void read(JsonParser json, String field, String label, Screening screening) throws IOException {
        String name = label;
        int depth = 0;
        JsonToken token = json.currentToken();
        while (token != null) {
            if (token == JsonToken.FIELD_NAME) {
                name = json.currentName();
                screening.text(field, name);
            } else if (token == JsonToken.VALUE_STRING || token.isNumeric()) {
                screening.labelled(field, name, json.getText());
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (depth == 0 && token != JsonToken.FIELD_NAME) {
                return;
            }
            token = json.nextToken();
        }
    }
}
