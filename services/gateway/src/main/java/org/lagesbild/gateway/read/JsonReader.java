package org.lagesbild.gateway.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lagesbild.privacy.guard.ProblemCode;

/** Reads one item's JSON, and goes on reading after anything that is wrong with it. */
final class JsonReader {

    private static final JsonFactory JSON = new JsonFactory();

    private JsonReader() {}

    /** What the bytes say; lost where they are not one JSON object. */
    static Draft read(byte[] bytes) {
        if (Utf8.wide(bytes)) {
            return Draft.lost(ProblemCode.TEXT_NOT_UTF8);
        }
        try (JsonParser json = JSON.createParser(bytes)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return unreadable(bytes);
            }
            Draft draft = new Draft();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                field(json, draft);
            }
            return json.nextToken() == null ? draft : unreadable(bytes);
        } catch (IOException e) {
            return unreadable(bytes);
        }
    }

    private static Draft unreadable(byte[] bytes) {
        return Draft.lost(Utf8.valid(bytes) ? ProblemCode.RECORD_UNDECODABLE : ProblemCode.TEXT_NOT_UTF8);
    }

    private static void field(JsonParser json, Draft draft) throws IOException {
        String name = json.currentName();
        Optional<Field> field = Field.named(name);
        JsonToken value = json.nextToken();
        if (field.isEmpty()) {
            stranger(name, draft);
        } else if (!draft.sees(field.get())) {
            draft.malformed(field.get());
        } else if (value == JsonToken.VALUE_NULL) {
            draft.forget(field.get());
        } else {
            value(field.get(), json, draft);
            return;
        }
        json.skipChildren();
    }

    private static void stranger(String name, Draft draft) {
        if (Field.reserved(name)) {
            draft.reserved(name);
        } else {
            draft.stranger();
        }
    }

    private static void value(Field field, JsonParser json, Draft draft) throws IOException {
        switch (field) {
            case REVISION -> revision(json, draft);
            case LENSES -> lenses(json, draft);
            default -> text(field, json, draft);
        }
    }

    private static void text(Field field, JsonParser json, Draft draft) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_STRING) {
            Words.put(field, json.getText(), draft);
        } else {
            draft.malformed(field);
            json.skipChildren();
        }
    }

    private static void revision(JsonParser json, Draft draft) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NUMBER_INT
                && json.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            draft.revision = json.getLongValue();
        } else {
            draft.malformed(Field.REVISION);
            json.skipChildren();
        }
    }

    private static void lenses(JsonParser json, Draft draft) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            draft.malformed(Field.LENSES);
            json.skipChildren();
            return;
        }
        List<String> lenses = new ArrayList<>();
        boolean texts = true;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            texts &= json.currentToken() == JsonToken.VALUE_STRING;
            lenses.add(json.currentToken() == JsonToken.VALUE_STRING ? json.getText() : "");
            json.skipChildren();
        }
        draft.lenses = lenses;
        if (!texts) {
            draft.malformed(Field.LENSES);
        }
    }
}
