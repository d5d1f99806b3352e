package org.lagesbild.analyst.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The tag of an answer's content. Made of what the reader is shown and not of the record's position: a reader without
 * all categories must not see that something changed which he may not see.
 */
public record EntityTag(String value) {

    private static final int BYTES = 12;

    public static EntityTag of(String body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body.getBytes(UTF_8));
            String text = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES));
            return new EntityTag('"' + text + '"');
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The body under the tag of its content; 304 and no body where {@code If-None-Match} names that. */
    public static <T> MutableHttpResponse<T> answer(String content, T body, @Nullable String ifNoneMatch) {
        EntityTag tag = of(content);
        MutableHttpResponse<T> response = tag.in(ifNoneMatch) ? HttpResponse.<T>notModified() : HttpResponse.ok(body);
        return response.header(HttpHeaders.ETAG, tag.value());
    }

    /** JSON that is nobody else's, under the tag of its content. */
    public static MutableHttpResponse<String> json(String body, @Nullable String ifNoneMatch) {
        return answer(body, body, ifNoneMatch)
                .contentType(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** Whether {@code If-None-Match} names it. */
    public boolean in(@Nullable String ifNoneMatch) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(",", -1))
                        .map(String::strip)
                        .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                        .anyMatch(tag -> tag.equals("*") || tag.equals(value));
    }
}
