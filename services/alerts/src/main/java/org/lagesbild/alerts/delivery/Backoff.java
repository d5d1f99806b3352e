package org.lagesbild.alerts.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.lagesbild.alerts.send.Outcome;
import org.lagesbild.alerts.send.Outcome.Verdict;
import org.lagesbild.messaging.delivery.Delivery.Attempts;
import org.lagesbild.messaging.delivery.DeliveryState;

/**
 * When what failed is tried again: after a random time up to a bound that doubles from five seconds to an hour ("full
 * jitter", so that what failed together does not come back together), never before the receiver wants it, and for 72 hours.
 */
final class Backoff {

    static final Duration PATIENCE = Duration.ofHours(72);

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private final RandomGenerator random;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /** The state after this attempt, which failed. */
    Attempts after(Attempts before, Outcome failure, Instant now) {
        int count = before.count() + 1;
        Instant due = now.plus(pause(count, failure.retryAfter()));
        boolean over = failure.verdict() == Verdict.GIVE_UP
                || due.isAfter(Instant.ofEpochMilli(before.begun()).plus(PATIENCE));
        return new Attempts(
                over ? DeliveryState.DEAD : DeliveryState.WAITING,
                failure.cause(),
                failure.status(),
                count,
                before.begun(),
                over ? now.toEpochMilli() : due.toEpochMilli());
    }

    /** How long to wait after so many failures. */
    Duration pause(int failures, Optional<Duration> wanted) {
        long bound = FIRST.toMillis() << Math.min(failures - 1, 20);
        long jitter = random.nextLong(Math.min(bound, LONGEST.toMillis()) + 1);
        Duration own = Duration.ofMillis(Math.max(jitter, SHORTEST.toMillis()));
        return wanted.filter(wait -> wait.compareTo(own) > 0).orElse(own);
    }
}
