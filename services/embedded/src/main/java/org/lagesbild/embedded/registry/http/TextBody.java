package org.lagesbild.embedded.registry.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** A schema as answered for an id, with the highest id given out where that was asked. */
@Serdeable
record TextBody(
        String schema,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer maxId) {}
