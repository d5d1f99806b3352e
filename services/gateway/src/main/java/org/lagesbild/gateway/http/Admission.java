package org.lagesbild.gateway.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.lagesbild.gateway.cut.BodyLimits;
import org.lagesbild.gateway.load.Signal;
import org.lagesbild.web.problem.ProblemException;
import org.lagesbild.web.problem.ProblemType;

/**
 * How much may be under way at once: so many bytes in all, so that the process never runs out of memory, and so many
 * requests of one partner, or half as many of the largest, so that a noisy one leaves room for the others.
 * Whoever does not fit is told to come again: 429 where its own place is full, 503 where the room is.
 */
public final class Admission implements Signal {

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final int BYTES_PER_PERMIT = 64 << 10;

    private static final int LARGEST = permits(BodyLimits.CONTRACT.bytes());

    private final Map<String, Share> partners = new ConcurrentHashMap<>();
    private final Semaphore bytes;
    private final int room;
    private final int perPartner;

    public Admission(long bytes, int perPartner) {
        this.room = permits(bytes);
        this.bytes = new Semaphore(room);
        this.perPartner = perPartner;
    }

    /** What one partner may have of it. */
    private record Share(Semaphore requests, Semaphore bytes) {}

    /** A place that was given; to be given back. */
    public interface Place extends AutoCloseable {
        @Override
        void close();
    }

    /** Takes a place for a body of so many bytes, or of unknown length where below zero; a 429 or 503 where there is none. */
    public Place enter(String partner, long length) {
        Share own = partners.computeIfAbsent(partner, any -> share());
        int wanted = length < 0 ? LARGEST : Math.min(permits(length), LARGEST);
        take(own.requests(), 1, ProblemType.TOO_MANY_REQUESTS, () -> {});
        take(own.bytes(), wanted, ProblemType.TOO_MANY_REQUESTS, own.requests()::release);
        take(bytes, wanted, ProblemType.UNAVAILABLE, () -> leave(own, wanted));
        return () -> {
            bytes.release(wanted);
            leave(own, wanted);
        };
    }

    @Override
    public String name() {
        return "bytes";
    }

    /** How much of the room for bodies is taken. */
    @Override
    public double load() {
        return 1 - (double) bytes.availablePermits() / room;
    }

    private Share share() {
        return new Share(new Semaphore(perPartner), new Semaphore(Math.max(1, perPartner / 2) * LARGEST));
    }

    private static void leave(Share own, int wanted) {
        own.bytes().release(wanted);
        own.requests().release();
    }

    /** Gives back what was taken before where there is no more. */
    private static void take(Semaphore room, int wanted, ProblemType otherwise, Runnable giveBack) {
        if (!room.tryAcquire(wanted)) {
            giveBack.run();
            throw refusal(otherwise);
        }
    }

    private static ProblemException refusal(ProblemType type) {
        return type.exception()
                .retryAfter(SOON)
                .detail(
                        "För mycket på gång samtidigt. Inget togs emot.",
                        "Too much under way at once. Nothing was taken in.");
    }

    private static int permits(long bytes) {
        return Math.toIntExact(bytes / BYTES_PER_PERMIT + 1);
    }
}
