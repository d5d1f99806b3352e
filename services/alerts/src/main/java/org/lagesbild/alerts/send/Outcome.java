package org.lagesbild.alerts.send;

import java.time.Duration;
import java.util.Optional;
import org.lagesbild.messaging.delivery.DeliveryCause;

/**
 * What became of one attempt.
 *
 * @param status of the answer; 0 where there was none
 * @param retryAfter how long the receiver asked us to wait
 */
public record Outcome(Verdict verdict, DeliveryCause cause, int status, Optional<Duration> retryAfter) {

    /** What follows from it. */
    public enum Verdict {
        DELIVERED,
        /** It may help to try again. */
        RETRY,
        /** The receiver will not take this message, however often it comes. */
        GIVE_UP,
        /** There is nobody any more. */
        GONE
    }

    public static Outcome delivered(int status) {
        return new Outcome(Verdict.DELIVERED, DeliveryCause.NONE, status, Optional.empty());
    }

    public static Outcome retry(DeliveryCause cause) {
        return new Outcome(Verdict.RETRY, cause, 0, Optional.empty());
    }

    public static Outcome giveUp(DeliveryCause cause) {
        return new Outcome(Verdict.GIVE_UP, cause, 0, Optional.empty());
    }
}
