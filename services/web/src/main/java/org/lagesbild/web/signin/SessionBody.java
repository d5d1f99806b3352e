package org.lagesbild.web.signin;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who one is to the house, and what one may: what the rights file says, and nothing of the person.
 *
 * @param areas each with everything below it
 * @param categories categories or whole groups; {@code *} for all
 * @param until when the session ends at the latest; none where the caller came with a key or token
 * @param csrfToken what changes by this session must repeat; none without a session
 */
@Serdeable
@JsonInclude(Include.NON_NULL)
public record SessionBody(
        String principal,
        String role,
        List<String> areas,
        List<String> categories,
        @Nullable Instant until,
        @Nullable String csrfToken) {}
