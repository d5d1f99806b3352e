package org.lagesbild.gateway.http;

import io.micronaut.http.HttpRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lagesbild.web.problem.ProblemException;
import org.lagesbild.web.problem.ProblemType;

/**
 * How a publisher wants its request to be treated.
 *
 * @param dryRun every gate, and nothing written
 * @param atomic all items or none
 * @param patience how long to wait for the ledger's outcomes
 */
record PublishOptions(boolean dryRun, boolean atomic, Optional<Duration> patience) {

    /** More items than these are not waited for. */
    static final int MOST_WAITED_FOR = 1_000;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Pattern WAIT =
            Pattern.compile("(?i)(?:^|[,;])\\s*wait\\s*=\\s*\"?(\\d{1,4})\"?\\s*(?=$|[,;])");

    static PublishOptions of(HttpRequest<?> request) {
        return new PublishOptions(flag(request, "dryRun"), flag(request, "atomic"), patience(request));
    }

    private static boolean flag(HttpRequest<?> request, String name) {
        String value = request.getParameters().getFirst(name).orElse("false");
        return switch (value) {
            case "true", "" -> true;
            case "false" -> false;
            default -> throw bad(name + " är true eller false.", name + " is true or false.");
        };
    }

    private static Optional<Duration> patience(HttpRequest<?> request) {
        String preferences = String.join(",", request.getHeaders().getAll("Prefer"));
        Matcher wait = WAIT.matcher(preferences);
        if (!wait.find()) {
            return Optional.empty();
        }
        Duration wanted = Duration.ofSeconds(Long.parseLong(wait.group(1)));
        return Optional.of(wanted.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wanted);
    }

    private static ProblemException bad(String sv, String en) {
        return ProblemType.MALFORMED.exception().detail(sv, en);
    }
}
