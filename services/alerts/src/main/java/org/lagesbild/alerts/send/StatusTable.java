package org.lagesbild.alerts.send;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lagesbild.alerts.send.Outcome.Verdict;
import org.lagesbild.messaging.delivery.DeliveryCause;

/**
 * What an endpoint's status means, by which its owner steers us: 2xx took it; 410 is gone; 408, 409, 425, 429 and all
 * 5xx are worth another try; what else is 3xx or 4xx will not get better.
 */
final class StatusTable {

    private static final Set<Integer> LATER = Set.of(408, 409, 425, 429);
    private static final int GONE = 410;

    private StatusTable() {}

    /** @param retryAfter the header, in seconds or as a date; ignored where it is neither */
    static Outcome of(int status, @Nullable String retryAfter, Instant now) {
        if (status >= 200 && status < 300) {
            return Outcome.delivered(status);
        }
        if (status == GONE) {
            return new Outcome(Verdict.GONE, DeliveryCause.STATUS, status, Optional.empty());
        }
        if (status >= 500 || LATER.contains(status)) {
            return new Outcome(Verdict.RETRY, DeliveryCause.STATUS, status, wait(retryAfter, now));
        }
        DeliveryCause cause = status >= 300 && status < 400 ? DeliveryCause.REDIRECTED : DeliveryCause.STATUS;
        return new Outcome(Verdict.GIVE_UP, cause, status, Optional.empty());
    }

    private static Optional<Duration> wait(@Nullable String header, Instant now) {
        if (header == null) {
            return Optional.empty();
        }
        String text = header.strip();
        return text.matches("\\d{1,9}") ? Optional.of(Duration.ofSeconds(Long.parseLong(text))) : until(text, now);
    }

    private static Optional<Duration> until(String date, Instant now) {
        try {
            Instant then = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(Duration.between(now, then)).filter(wait -> !wait.isNegative());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
