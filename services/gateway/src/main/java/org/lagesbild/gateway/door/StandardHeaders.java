package org.lagesbild.gateway.door;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lagesbild.privacy.guard.TraceHeaders;

/**
 * Headers whose meaning is not the partner's: HTTP's own, those of proxies and browsers, and of tracing. Clients and what
 * lies between set them by themselves, nothing here keeps them, and a trace's random id may look like anything; so they are
 * dropped unread.
 */
final class StandardHeaders {

    private static final Set<String> NAMES = Set.of(
            "accept",
            "accept-charset",
            "accept-encoding",
            "accept-language",
            "access-control-request-headers",
            "access-control-request-method",
            "authorization",
            "cache-control",
            "connection",
            "content-encoding",
            "content-language",
            "content-length",
            "content-type",
            "cookie",
            "date",
            "dnt",
            "early-data",
            "expect",
            "forwarded",
            "from",
            "host",
            "http2-settings",
            "if-match",
            "if-modified-since",
            "if-none-match",
            "if-range",
            "if-unmodified-since",
            "keep-alive",
            "max-forwards",
            "origin",
            "pragma",
            "prefer",
            "priority",
            "proxy-authorization",
            "proxy-connection",
            "range",
            "referer",
            "save-data",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "upgrade-insecure-requests",
            "user-agent",
            "via",
            "x-csrf-token",
            "x-real-ip",
            "x-requested-with");

    private static final List<String> FAMILIES = List.of("sec-", "x-forwarded-");

    private StandardHeaders() {}

    static boolean contain(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return NAMES.contains(lower) || TraceHeaders.contain(lower) || family(lower);
    }

    private static boolean family(String name) {
        for (String family : FAMILIES) {
            if (name.startsWith(family)) {
                return true;
            }
        }
        return false;
    }
}
