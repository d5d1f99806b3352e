package org.lagesbild.alerts.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.lagesbild.messaging.delivery.DeliveryCause;
import org.lagesbild.messaging.subscription.Digest;
import org.lagesbild.messaging.subscription.Pace;
import org.lagesbild.risk.alert.AlertSeverity;
import org.lagesbild.risk.time.Stockholm;

class PlanTest {

    private static final Pace NIGHTS = new Pace(Digest.IMMEDIATE, 22 * 60, 6 * 60, 0);
    private static final Pace CAPPED = new Pace(Digest.IMMEDIATE, 0, 0, 3);

    @Test
    void shouldSendAtOnceWhereNothingElseWasAskedFor() {
        assertThat(plan(Pace.AT_ONCE, AlertSeverity.MINOR, 1_000, "2026-06-02T03:00")
                        .now())
                .isTrue();
    }

    @Test
    void shouldLetPeopleSleepUntilTheirQuietHoursEnd() {
        Plan before = plan(NIGHTS, AlertSeverity.SEVERE, 0, "2026-06-02T23:30");
        Plan after = plan(NIGHTS, AlertSeverity.SEVERE, 0, "2026-06-03T05:59");

        assertThat(before.cause()).isEqualTo(DeliveryCause.QUIET_HOURS);
        assertThat(before.due()).isEqualTo(local("2026-06-03T06:00"));
        assertThat(after.due()).isEqualTo(local("2026-06-03T06:00"));
        assertThat(plan(NIGHTS, AlertSeverity.SEVERE, 0, "2026-06-03T06:00").now())
                .isTrue();
    }

    @Test
    void shouldEndQuietHoursByTheClockOnTheWallWhenClocksAreChanged() {
        Plan spring = plan(NIGHTS, AlertSeverity.SEVERE, 0, "2026-03-28T23:00");

        assertThat(spring.due()).isEqualTo(Instant.parse("2026-03-29T04:00:00Z"));
    }

    @Test
    void shouldWakePeopleForExtremeHarm() {
        assertThat(plan(NIGHTS, AlertSeverity.EXTREME, 0, "2026-06-02T23:30").now())
                .isTrue();
        assertThat(plan(CAPPED, AlertSeverity.EXTREME, 3, "2026-06-02T12:00").now())
                .isTrue();
    }

    @Test
    void shouldHoldBackWhatIsBeyondTheDaysCapUntilTheNextMorning() {
        Plan plan = plan(CAPPED, AlertSeverity.SEVERE, 3, "2026-06-02T12:00");

        assertThat(plan(CAPPED, AlertSeverity.SEVERE, 2, "2026-06-02T12:00").now())
                .isTrue();
        assertThat(plan.cause()).isEqualTo(DeliveryCause.DAILY_CAP);
        assertThat(plan.due()).isEqualTo(local("2026-06-03T07:00"));
    }

    @Test
    void shouldGatherDigestsForTheMorningAndForMonday() {
        Pace daily = new Pace(Digest.DAILY, 0, 0, 0);
        Pace weekly = new Pace(Digest.WEEKLY, 0, 0, 0);

        assertThat(plan(daily, AlertSeverity.EXTREME, 0, "2026-06-02T06:59").due())
                .isEqualTo(local("2026-06-02T07:00"));
        assertThat(plan(daily, AlertSeverity.MINOR, 0, "2026-06-02T07:00").due())
                .isEqualTo(local("2026-06-03T07:00"));
        assertThat(plan(weekly, AlertSeverity.MINOR, 0, "2026-06-02T07:00").due())
                .isEqualTo(local("2026-06-08T07:00"));
        assertThat(plan(weekly, AlertSeverity.MINOR, 0, "2026-06-08T06:00").due())
                .isEqualTo(local("2026-06-08T07:00"));
        assertThat(plan(weekly, AlertSeverity.MINOR, 0, "2026-06-08T08:00").due())
                .isEqualTo(local("2026-06-15T07:00"));
    }

    private static Plan plan(Pace pace, AlertSeverity severity, int sent, String at) {
        return Plan.of(pace, severity, sent, local(at));
    }

    private static Instant local(String at) {
        return LocalDateTime.parse(at).atZone(Stockholm.ZONE).toInstant();
    }
}
