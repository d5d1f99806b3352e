package org.lagesbild.gateway.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.lagesbild.privacy.guard.ProblemCode;
import org.lagesbild.risk.incident.Certainty;
import org.lagesbild.risk.incident.Origin;
import org.lagesbild.risk.incident.ReportKind;
import org.lagesbild.risk.incident.Scope;
import org.lagesbild.risk.incident.Severity;

/** Reads one item's JSON, and goes on reading after anything that is wrong with it. Safe for several threads. */
final class ItemReader {

    private static final JsonFactory JSON = new JsonFactory();

    /** The draft; empty where the bytes are not one JSON object. */
    Optional<Draft> read(byte[] bytes) {
        try (JsonParser json = JSON.createParser(bytes)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            Draft draft = new Draft();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                field(json, draft);
            }
            return json.nextToken() == null ? Optional.of(draft) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static void field(JsonParser json, Draft draft) throws IOException {
        Optional<Field> field = Field.named(json.currentName());
        JsonToken value = json.nextToken();
        if (field.isEmpty()) {
            draft.stranger();
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

    private static void value(Field field, JsonParser json, Draft draft) throws IOException {
        switch (field) {
            case EVENT_ID -> text(field, json, draft, text -> draft.eventId = text);
            case REVISION -> revision(json, draft);
            case KIND -> text(field, json, draft, text -> kind(text, draft));
            case CATEGORY -> text(field, json, draft, text -> draft.category = text);
            case AREA -> text(field, json, draft, text -> draft.area = text);
            case OCCURRED_AT -> text(field, json, draft, text -> occurredAt(text, draft));
            case PLACE -> text(field, json, draft, text -> draft.place = text);
            case LENSES -> lenses(json, draft);
            case SEVERITY, ORIGIN, CERTAINTY, SCOPE -> text(field, json, draft, text -> closed(field, text, draft));
        }
    }

    private static void text(Field field, JsonParser json, Draft draft, Consumer<String> use) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_STRING) {
            use.accept(json.getText());
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

    private static void occurredAt(String text, Draft draft) {
        draft.occurredAt = OccurredAt.parse(text);
        if (draft.occurredAt.isEmpty()) {
            draft.found(ProblemCode.OCCURRED_AT_MALFORMED);
        }
    }

    private static void kind(String text, Draft draft) {
        Closed.parse(ReportKind.class, text)
                .filter(kind -> kind != ReportKind.HEARTBEAT)
                .ifPresentOrElse(kind -> draft.kind = kind, () -> draft.found(ProblemCode.KIND_UNKNOWN));
    }

    private static void closed(Field field, String text, Draft draft) {
        switch (field) {
            case SEVERITY ->
                Closed.parse(Severity.class, text)
                        .ifPresentOrElse(one -> draft.severity = one, () -> draft.found(ProblemCode.SEVERITY_UNKNOWN));
            case ORIGIN ->
                Closed.parse(Origin.class, text)
                        .ifPresentOrElse(one -> draft.origin = one, () -> draft.found(ProblemCode.ORIGIN_UNKNOWN));
            case CERTAINTY ->
                Closed.parse(Certainty.class, text)
                        .ifPresentOrElse(
                                one -> draft.certainty = one, () -> draft.found(ProblemCode.CERTAINTY_UNKNOWN));
            default ->
                Closed.parse(Scope.class, text)
                        .ifPresentOrElse(one -> draft.scope = one, () -> draft.found(ProblemCode.SCOPE_UNKNOWN));
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
