package org.lagesbild.embedded.registry.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a schema would be accepted, and why not where that was asked. */
@Serdeable
record CompatibilityBody(
        @JsonProperty("is_compatible") boolean compatible,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> messages) {

    static CompatibilityBody of(List<String> problems, boolean verbose) {
        return new CompatibilityBody(problems.isEmpty(), verbose ? problems : null);
    }
}
