package org.lagesbild.privacy.guard;

import java.util.Locale;
import java.util.Set;

/**
 * Headers, of HTTP or of Kafka, by which systems follow a request. Their random ids may look like anything, nothing here
 * keeps them, and so they are dropped unread.
 */
public final class TraceHeaders {

    private static final Set<String> NAMES = Set.of(
            "b3",
            "baggage",
            "correlation-id",
            "request-id",
            "traceparent",
            "tracestate",
            "uber-trace-id",
            "x-amzn-trace-id",
            "x-cloud-trace-context",
            "x-correlation-id",
            "x-request-id");

    private static final Set<String> FAMILIES = Set.of("x-b3-", "x-datadog-");

    private TraceHeaders() {}

    public static boolean contain(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return NAMES.contains(lower) || FAMILIES.stream().anyMatch(lower::startsWith);
    }
}
