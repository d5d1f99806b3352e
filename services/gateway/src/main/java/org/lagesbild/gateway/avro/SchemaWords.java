package org.lagesbild.gateway.avro;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lagesbild.gateway.cut.UnreadableBodyException;
import org.lagesbild.gateway.cut.UnreadableBodyException.Reason;
import org.lagesbild.messaging.codec.ReportWire;
import org.lagesbild.privacy.guard.Allowance;
import org.lagesbild.privacy.guard.ProblemCode;
import org.lagesbild.privacy.guard.Screening;

/**
 * The words that come along with a file of records and are of no record: names, documentation and defaults of a schema that
 * a sender brought, and what else its header says. What is not written in our own schema is read by the guard.
 */
final class SchemaWords {

    private static final JsonFactory JSON = new JsonFactory();
    private static final Set<String> OURS = ours();

    private SchemaWords() {}

    /** Throws {@link UnreadableBodyException} where there is something personal in the schema. */
    static void check(String schema) {
        Screening screening = new Screening(new Allowance(Allowance.OF_A_REQUEST));
        words(schema).stream()
                .filter(word -> !OURS.contains(word))
                .distinct()
                .forEach(word -> screening.text("*", word));
        refuse(screening, ProblemCode.SCHEMA_FOREIGN);
    }

    /** The same of the entries of a file's header that nobody here asks for. */
    static void check(Map<String, String> metadata) {
        Screening screening = new Screening(new Allowance(Allowance.OF_A_REQUEST));
        metadata.forEach((name, value) -> {
            if (!name.startsWith("avro.")) {
                screening.text("*", name);
                screening.labelled("*", name, value);
            }
        });
        refuse(screening, ProblemCode.BODY_NOT_AVRO);
    }

    private static void refuse(Screening screening, ProblemCode why) {
        if (!screening.clean()) {
            List<Reason> reasons = new ArrayList<>(List.of(new Reason(why, "", 0)));
            screening.findings().forEach(found -> reasons.add(new Reason(found.code(), found.field(), 0)));
            throw new UnreadableBodyException(reasons);
        }
    }

    /** All names and texts, up to where it stops being JSON. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        try (JsonParser json = JSON.createParser(text)) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.FIELD_NAME || token.isScalarValue()) {
                    words.add(json.getText());
                }
            }
        } catch (IOException e) {
            words.add(text);
        }
        return words;
    }

    private static Set<String> ours() {
        Set<String> ours = new HashSet<>(words(ReportWire.WIRE.text()));
        ours.addAll(words(ReportWire.WIRE.schema().toString()));
        return Set.copyOf(ours);
    }
}
