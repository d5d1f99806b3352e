package org.lagesbild.gateway.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RateTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final Rate rate = new Rate(100);

    @Test
    void shouldGiveAnHoursItemsAtOnceAndNoMore() {
        assertThat(rate.take(100, NOON)).isTrue();
        assertThat(rate.take(1, NOON)).isFalse();
        assertThat(rate.left(NOON)).isZero();
    }

    @Test
    void shouldTakeAllOrNothing() {
        rate.take(60, NOON);
        assertThat(rate.take(41, NOON)).isFalse();
        assertThat(rate.left(NOON)).isEqualTo(40);
        assertThat(rate.take(40, NOON)).isTrue();
    }

    @Test
    void shouldFillSteadily() {
        rate.take(100, NOON);
        assertThat(rate.until(1, NOON)).isEqualTo(Duration.ofSeconds(36));
        assertThat(rate.take(1, NOON.plusSeconds(35))).isFalse();
        assertThat(rate.take(1, NOON.plusSeconds(36))).isTrue();
        assertThat(rate.left(NOON.plusSeconds(36 + 3600))).isEqualTo(100);
    }

    @Test
    void shouldNeverHoldMoreThanAnHour() {
        assertThat(rate.left(NOON.plus(Duration.ofDays(400)))).isEqualTo(100);
        assertThat(rate.take(101, NOON.plus(Duration.ofDays(400)))).isFalse();
    }

    @Test
    void shouldSayWhenItIsFullToThoseWhoWantMoreThanItHolds() {
        rate.take(50, NOON);
        assertThat(rate.until(10_000, NOON)).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void shouldNotGiveAnythingForAClockThatGoesBack() {
        rate.take(100, NOON);
        assertThat(rate.take(1, NOON.minusSeconds(60))).isFalse();
    }

    @Test
    void shouldGiveExactlyAnHoursItemsToManyAtOnce() {
        long taken = IntStream.range(0, 10_000)
                .parallel()
                .filter(any -> rate.take(1, NOON))
                .count();
        assertThat(taken).isEqualTo(100);
    }
}
