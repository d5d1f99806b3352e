package org.lagesbild.risk.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.lagesbild.risk.time.Stockholm;

class FeedTest {

    private static final int FIRST = Stockholm.dayOf(Instant.parse("2025-05-12T10:00:00Z"));
    private static final int SUNDAY = FIRST + 6;
    private static final int A_DAY = 24;

    /** Heard each day, but not on the last two of the week and on so many of the next. */
    private static Feed silentAcrossTheWeekend(int daysOfTheNext) {
        Feed feed = Feed.unknown("POLICE").enrolled("POLICE", A_DAY, Stockholm.startOfDay(FIRST - 50));
        for (int day = FIRST - 50; day < FIRST + 30; day++) {
            if (day < SUNDAY - 1 || day > SUNDAY + daysOfTheNext) {
                feed = feed.heard(Stockholm.startOfDay(day));
            }
        }
        return feed;
    }

    @Test
    void shouldMissAWeekInWhichATooLongSilenceBeganOnceThatIsKnown() {
        Feed feed = silentAcrossTheWeekend(1);

        assertThat(feed.missing(FIRST, SUNDAY, SUNDAY))
                .as("two days are not too long")
                .isFalse();
        assertThat(feed.missing(FIRST, SUNDAY, SUNDAY + 1)).as("the third is").isTrue();
        assertThat(feed.missing(SUNDAY + 1, SUNDAY + 7, SUNDAY + 7)).isTrue();
    }

    @Test
    void shouldNotMissAWeekForASilenceThatEndedInTime() {
        assertThat(silentAcrossTheWeekend(0).missing(FIRST, SUNDAY, SUNDAY + 30))
                .isFalse();
    }

    @Test
    void shouldNotMissAWeekForASilenceOfTheNext() {
        Feed feed = Feed.unknown("POLICE").enrolled("POLICE", A_DAY, Stockholm.startOfDay(FIRST - 50));
        for (int day = FIRST - 50; day <= SUNDAY; day++) {
            feed = feed.heard(Stockholm.startOfDay(day));
        }

        assertThat(feed.missing(FIRST, SUNDAY, SUNDAY + 30)).isFalse();
        assertThat(feed.missing(SUNDAY + 1, SUNDAY + 7, SUNDAY + 30)).isTrue();
    }
}
