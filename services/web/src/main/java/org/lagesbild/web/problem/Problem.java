package org.lagesbild.web.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body of every failed answer, as RFC 9457 has it. It never holds a value that the caller sent.
 *
 * @param errorId where the fault is ours: the id under which the log tells more
 * @param more members of this type of problem, such as {@code limits} or {@code supported}
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String errorId,
        @JsonAnyGetter Map<String, Object> more) {

    /** The media type of this body. */
    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        more = Map.copyOf(more);
    }
}
