package org.lagesbild.gateway.quota;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/**
 * At most so many items in an hour, all at once or spread out: a bucket that holds an hour's items and fills steadily. Its
 * whole state is one number, the instant up to which items are paid for (known as GCRA), so that nobody waits for a lock.
 * Time is passed in, and may stand still or go back.
 */
final class Rate {

    private static final Duration WINDOW = Duration.ofHours(1);

    private final long perHour;
    private final long nanosPerItem;
    private final AtomicLong paidUntil = new AtomicLong(Long.MIN_VALUE);

    Rate(long perHour) {
        this.perHour = perHour;
        this.nanosPerItem = Math.max(1, WINDOW.toNanos() / perHour);
    }

    long perHour() {
        return perHour;
    }

    /** Takes all of these items or none. */
    boolean take(long items, Instant now) {
        long at = nanos(now);
        long cost = cost(items);
        long before = paidUntil.get();
        while (debt(before, at) + cost <= WINDOW.toNanos()) {
            if (paidUntil.compareAndSet(before, Math.max(before, at) + cost)) {
                return true;
            }
            before = paidUntil.get();
        }
        return false;
    }

    /** How many items there are left. */
    long left(Instant now) {
        return Math.min(perHour, (WINDOW.toNanos() - debt(paidUntil.get(), nanos(now))) / nanosPerItem);
    }

    /** How long until so many items can be taken, or the bucket is full where it never holds as many. */
    Duration until(long items, Instant now) {
        long missing = debt(paidUntil.get(), nanos(now)) + cost(Math.min(items, perHour)) - WINDOW.toNanos();
        return Duration.ofNanos(Math.max(0, missing));
    }

    private long cost(long items) {
        return Math.multiplyExact(items, nanosPerItem);
    }

    private static long debt(long paid, long at) {
        return paid > at ? paid - at : 0;
    }

    private static long nanos(Instant now) {
        return Math.addExact(Math.multiplyExact(now.getEpochSecond(), 1_000_000_000L), now.getNano());
    }
}
