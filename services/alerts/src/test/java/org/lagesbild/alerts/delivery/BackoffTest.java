package org.lagesbild.alerts.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lagesbild.alerts.send.Outcome;
import org.lagesbild.messaging.delivery.Delivery.Attempts;
import org.lagesbild.messaging.delivery.DeliveryCause;
import org.lagesbild.messaging.delivery.DeliveryState;

class BackoffTest {

    private static final Instant BEGUN = Instant.parse("2026-06-02T10:00:00Z");

    private final Backoff backoff = new Backoff(new Random(20261129));

    @Test
    void shouldGrowFromSecondsToAnHourAndSpreadWhatFailedTogether() {
        assertThat(longest(1)).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(5));
        assertThat(longest(4)).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(40));
        assertThat(longest(60)).isBetween(Duration.ofMinutes(50), Duration.ofHours(1));
    }

    @Test
    void shouldGoOnForThreeDaysAndNotLonger() {
        Attempts attempts = Attempts.at(BEGUN.toEpochMilli());
        Instant now = BEGUN;
        while (attempts.state() == DeliveryState.WAITING) {
            now = Instant.ofEpochMilli(attempts.due());
            attempts = backoff.after(attempts, Outcome.retry(DeliveryCause.TIMEOUT), now);
        }

        assertThat(attempts.state()).isEqualTo(DeliveryState.DEAD);
        assertThat(Duration.between(BEGUN, now)).isBetween(Duration.ofHours(71), Duration.ofHours(72));
        assertThat(attempts.count()).isGreaterThan(72);
    }

    @Test
    void shouldWaitAsLongAsTheReceiverWants() {
        assertThat(backoff.pause(1, Optional.of(Duration.ofHours(5)))).isEqualTo(Duration.ofHours(5));
    }

    @Test
    void shouldNotTryAgainWhatWillNotGetBetter() {
        Attempts after = backoff.after(Attempts.at(BEGUN.toEpochMilli()), Outcome.giveUp(DeliveryCause.STATUS), BEGUN);

        assertThat(after.state()).isEqualTo(DeliveryState.DEAD);
    }

    private Duration longest(int failures) {
        Duration longest = Duration.ZERO;
        for (int one = 0; one < 200; one++) {
            Duration pause = backoff.pause(failures, Optional.empty());
            longest = pause.compareTo(longest) > 0 ? pause : longest;
        }
        return longest;
    }
}
