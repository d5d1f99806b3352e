package org.lagesbild.web.problem;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request that fails in a way the catalogue knows. What it is told must never be a value that the caller sent: it
 * goes into the answer as it is.
 */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient Map<String, Object> more = new LinkedHashMap<>();
    private final transient Map<String, String> headers = new HashMap<>();
    private @Nullable String sv;
    private @Nullable String en;

    ProblemException(ProblemType type) {
        super(type.slug(), null, false, false);
        this.type = type;
    }

    /** Says what went wrong this time, in both languages. */
    public ProblemException detail(String inSwedish, String inEnglish) {
        sv = inSwedish;
        en = inEnglish;
        return this;
    }

    /** Adds a member to the body. */
    public ProblemException with(String name, Object value) {
        more.put(name, value);
        return this;
    }

    public ProblemException header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Says when it may be worth asking again, in whole seconds and at least one. */
    public ProblemException retryAfter(Duration wait) {
        return header("Retry-After", Long.toString(Math.max(1, wait.toSeconds())));
    }

    public ProblemType type() {
        return type;
    }

    Map<String, String> headers() {
        return headers;
    }

    Problem body(Language language) {
        return body(language, null);
    }

    Problem body(Language language, @Nullable String errorId) {
        String detail = language == Language.SV ? sv : en;
        return new Problem(type.uri().toString(), type.title(language), type.status(), detail, errorId, more);
    }
}
