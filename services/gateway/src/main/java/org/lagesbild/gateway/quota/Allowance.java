package org.lagesbild.gateway.quota;

import java.time.Duration;

/**
 * What a partner has left, as the two headers of the IETF's draft on rate limits tell it (structured fields).
 *
 * @param perHour how many items it may send in an hour
 * @param left how many of them now
 * @param full how long until all of them are there again
 * @param next how long until there is one
 */
public record Allowance(long perHour, long left, Duration full, Duration next) {

    static final String POLICY_HEADER = "RateLimit-Policy";
    static final String HEADER = "RateLimit";

    private static final String NAME = "\"items\"";

    String policy() {
        return NAME + ";q=" + perHour + ";w=3600";
    }

    String state() {
        return NAME + ";r=" + Math.max(0, left) + ";t="
                + full.plusNanos(999_999_999).toSeconds();
    }
}
