package org.lagesbild.publisher.follow;

import java.net.URI;
import java.time.Duration;

/**
 * Where the notices are asked for, by whom and how often. The police ask for a name to call and allow 60 questions an
 * hour, so no more are asked than that.
 *
 * @param userAgent who asks, and how to reach them
 * @param interval between two questions
 */
public record FollowSettings(URI uri, String userAgent, Duration interval) {

    private static final Duration SHORTEST = Duration.ofMinutes(1);

    public FollowSettings {
        if (userAgent.isBlank() || !userAgent.chars().allMatch(letter -> letter >= ' ' && letter < 127)) {
            throw new IllegalArgumentException("a user agent says in plain letters who asks");
        }
        if (interval.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("at most one question a minute is allowed");
        }
    }
}
