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

    /** Returns whether the schema brings a number of its own, as one does that comes from another registry. */
    boolean isNumbered() {
        return ownId() > 0 || ownVersion() > 0;
    }

    int ownId() {
        return id == null ? 0 : id;
    }

    int ownVersion() {
        return version == null ? 0 : version;
    }
}
