package org.lagesbild.publisher.gateway;

import io.github.resilience4j.core.IntervalFunction;
import java.time.Duration;
import java.util.Optional;

/**
 * How long to wait before asking a gateway again: longer each time, with a spread so that partners do not all come back
 * at once, and never shorter than the gateway asks for.
 *
 * @param first the first wait
 * @param longest no wait of ours is longer; the gateway may ask for more
 * @param total after so much waiting for nothing, give up
 */
public record Patience(Duration first, Duration longest, Duration total) {

    private static final double FACTOR = 2;
    private static final double SPREAD = 0.25;

    /** A second, then up to five minutes, and for ever: for what runs unattended. */
    public static Patience endless() {
        return new Patience(Duration.ofSeconds(1), Duration.ofMinutes(5), Duration.ofSeconds(Long.MAX_VALUE));
    }

    /** A second, then up to one minute, so long in all: for what somebody waits for. */
    public static Patience of(Duration total) {
        return new Patience(Duration.ofSeconds(1), Duration.ofMinutes(1), total);
    }

    /** The wait before the attempt after this one, which is counted from 1. */
    Duration before(int attempt, Optional<Duration> asked) {
        Duration own = Duration.ofMillis(IntervalFunction.ofExponentialRandomBackoff(first, FACTOR, SPREAD, longest)
                .apply(attempt));
        return asked.filter(wait -> wait.compareTo(own) > 0).orElse(own);
    }

    /** Lets time pass. */
    @FunctionalInterface
    public interface Pause {

        Pause REAL = wait -> Thread.sleep(wait.toMillis());

        void of(Duration wait) throws InterruptedException;
    }
}
