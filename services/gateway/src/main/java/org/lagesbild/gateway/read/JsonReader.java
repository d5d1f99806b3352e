package org.lagesbild.gateway.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lagesbild.privacy.guard.ProblemCode;
import org.lagesbild.privacy.guard.Screen;

/** Reads one item's JSON, and goes on reading after anything that is wrong with it. */
final class JsonReader {

    private static final JsonFactory JSON = new JsonFactory();

    private JsonReader() {}

    /** What the bytes say; lost where they are not one JSON object. */
    static Draft read(byte[] bytes, Draft draft) {
        if (Utf8.wide(bytes)) {
            return draft.lose(ProblemCode.TEXT_NOT_UTF8);
        }
        try (JsonParser json = JSON.createParser(bytes)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return unreadable(bytes, draft);
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                field(json, draft);
            }
            return json.nextToken() == null ? draft : unreadable(bytes, draft);
        } catch (IOException e) {
            return unreadable(bytes, draft);
        }
    }

    private static Draft unreadable(byte[] bytes, Draft draft) {
        draft.screening().bytes("", bytes);
        return draft.lose(Utf8.valid(bytes) ? ProblemCode.RECORD_UNDECODABLE : ProblemCode.TEXT_NOT_UTF8);
    }

    private static void field(JsonParser json, Draft draft) throws IOException {
        String name = json.currentName();
        Optional<Field> field = Field.named(name);
        JsonToken value = json.nextToken();
        if (field.isEmpty()) {
            stranger(name, json, draft);
        } else if (!draft.sees(field.get())) {
            malformed(field.get(), json, draft);
        } else if (value == JsonToken.VALUE_NULL) {
            draft.forget(field.get());
        } else {
            value(field.get(), json, draft);
        }
    }

    private static void stranger(String name, JsonParser json, Draft draft) throws IOException {
        if (Field.reserved(name)) {
            draft.reserved(name);
            JsonTexts.read(json, name, "", draft.screening());
        } else {
            draft.stranger();
            draft.screening().text(Screen.UNNAMED, name);
            JsonTexts.read(json, Screen.UNNAMED, name, draft.screening());
        }
    }

    /** Passes over a value that can not be its field's, and lets the guard read it. */
    private static void malformed(Field field, JsonParser json, Draft draft) throws IOException {
        draft.malformed(field);
        JsonTexts.read(json, field.json(), "", draft.screening());
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
            malformed(field, json, draft);
        }
    }

    private static void revision(JsonParser json, Draft draft) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NUMBER_INT
                && json.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            draft.revision = json.getLongValue();
        } else {
            malformed(Field.REVISION, json, draft);
        }
    }

    private static void lenses(JsonParser json, Draft draft) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            malformed(Field.LENSES, json, draft);
            return;
        }
        List<String> lenses = new ArrayList<>();
        boolean texts = true;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            boolean text = json.currentToken() == JsonToken.VALUE_STRING;
            texts &= text;
            lenses.add(text ? json.getText() : "");
            if (!text) {
                JsonTexts.read(json, Field.LENSES.json(), "", draft.screening());
            }
        }
        draft.lenses = lenses;
        if (!texts) {
            draft.malformed(Field.LENSES);
        }
    }
}
