package org.lagesbild.gateway.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.lagesbild.gateway.cut.BodyLimits;
import org.lagesbild.web.problem.ProblemException;
import org.lagesbild.web.problem.ProblemType;

/**
 * How much may be under way at once: so many bytes in all, so that the process never runs out of memory, and so many
 * requests of one partner, so that a noisy one leaves room for the others. Whoever does not fit is told to come again.
 */
public final class Admission {

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final int BYTES_PER_PERMIT = 64 << 10;

    private final Map<String, Semaphore> partners = new ConcurrentHashMap<>();
    private final Semaphore bytes;
    private final int perPartner;

    public Admission(long bytes, int perPartner) {
        this.bytes = new Semaphore(permits(bytes));
        this.perPartner = perPartner;
    }

    /** A place that was given; to be given back. */
    public interface Place extends AutoCloseable {
        @Override
        void close();
    }

    /** Takes a place for a body of so many bytes, or of unknown length where below zero; a 429 or 503 where there is none. */
    public Place enter(String partner, long length) {
        Semaphore own = partners.computeIfAbsent(partner, any -> new Semaphore(perPartner));
        int wanted = permits(length < 0 ? BodyLimits.CONTRACT.bytes() : Math.min(length, BodyLimits.CONTRACT.bytes()));
        if (!own.tryAcquire()) {
            throw refusal(ProblemType.TOO_MANY_REQUESTS);
        }
        if (!bytes.tryAcquire(wanted)) {
            own.release();
            throw refusal(ProblemType.UNAVAILABLE);
        }
        return () -> {
            bytes.release(wanted);
            own.release();
        };
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
