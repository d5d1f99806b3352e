package org.lagesbild.embedded.broker;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.apache.kafka.common.utils.Time;

/** A broker's clock that stands still until it is moved. */
final class MovedTime implements Time {

    private Instant now = Instant.parse("2026-03-02T00:00:00Z");

    void move(Duration on) {
        now = now.plus(on);
    }

    @Override
    public long milliseconds() {
        return now.toEpochMilli();
    }

    @Override
    public long nanoseconds() {
        return milliseconds() * 1_000_000;
    }

    @Override
    public void sleep(long ms) {
        move(Duration.ofMillis(ms));
    }

    @Override
    public void waitObject(Object waited, Supplier<Boolean> condition, long deadlineMs) {
        throw new UnsupportedOperationException("nothing is waited for");
    }
}
