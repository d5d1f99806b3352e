package org.lagesbild.embedded.registry.http;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lagesbild.embedded.registry.book.Refusals;

/** A schema as clients send it. */
@Serdeable
record SchemaBody(
        @Nullable String schema,
        @Nullable String schemaType,
        @Nullable List<Map<String, Object>> references,
        @Nullable Integer id,
        @Nullable Integer version) {

    /** Returns the text where this is plain Avro. */
    String avro() {
        if (schemaType != null && !schemaType.equals("AVRO")) {
            throw Refusals.unsupportedSchema("types other than AVRO");
        }
        if (references != null && !references.isEmpty()) {
            throw Refusals.unsupportedSchema("references");
        }
        return Optional.ofNullable(schema).orElse("");
    }

    /** Refuses a schema that brings its own number: numbers are given here. */
    void requireNoNumber(String subject) {
        if ((id != null && id > 0) || (version != null && version > 0)) {
            throw Refusals.notImporting(subject);
        }
    }
}
