package org.lagesbild.publisher.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lagesbild.risk.incident.Report;

class RecordingTest {

    private static final Instant FRIDAY_NIGHT = Instant.parse("2024-03-29T22:30:00Z"); // 23:30 in winter time

    private final Recording recording = recordingAt(FRIDAY_NIGHT);

    @Test
    void shouldEndWithTheHourOfItsLastReport() {
        assertThat(recording.end()).isEqualTo("2024-03-29T23:00:00Z");
    }

    @Test
    void shouldKeepTheLocalClockWhenItIsMoved() {
        Recording moved = recording.later(1);
        assertThat(moved.reports().get(0).receivedAt()).isEqualTo("2024-04-05T21:30:00Z");
        assertThat(moved.end()).isEqualTo("2024-04-05T22:00:00Z");
        assertThat(moved.shiftWeeks()).isEqualTo(1);
    }

    @Test
    void shouldLeaveTheEmptyTimeOfARetractionAlone() {
        Report retraction = Reports.retraction("any", 2, FRIDAY_NIGHT);
        Recording moved = Recording.of("polisen", "any", 0, List.of(new RecordedReport("polisen", retraction)))
                .later(3);
        assertThat(moved.reports().get(0).report().occurredAt()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void shouldEndWithinTheLastWeekAndNotAfterNow() {
        for (String now : List.of("2026-11-22T17:00:00Z", "2026-07-01T00:00:00Z", "2024-03-29T23:00:00Z")) {
            Instant end =
                    recording.later(recording.weeksUntil(Instant.parse(now))).end();
            assertThat(end).isBeforeOrEqualTo(now);
            assertThat(LocalDays.weeksLater(end, 1)).isAfter(now);
        }
    }

    @Test
    void shouldBeAnotherRunWhenMoved() {
        assertThat(recording.later(1).id())
                .isNotEqualTo(recording.id())
                .isEqualTo(recording.later(1).id());
    }

    @Test
    void shouldHaveEveryDayWithItsHours() {
        Recording weekend = Recording.of(
                "polisen",
                "any",
                0,
                List.of(at(Instant.parse("2024-03-29T22:30:00Z")), at(Instant.parse("2024-04-01T05:10:00Z"))));
        List<RunDay> days = RunDay.of(weekend);
        assertThat(days)
                .extracting(RunDay::day)
                .containsExactly(
                        LocalDate.parse("2024-03-29"),
                        LocalDate.parse("2024-03-30"),
                        LocalDate.parse("2024-03-31"),
                        LocalDate.parse("2024-04-01"));
        assertThat(days)
                .extracting(
                        day -> LocalDays.hoursAfter(day.begins(), day.until()).size())
                .as("a day of 23 hours, and a last one that ends early")
                .containsExactly(24, 24, 23, 8);
        assertThat(days).extracting(RunDay::whole).containsExactly(true, true, true, false);
    }

    private static Recording recordingAt(Instant received) {
        return Recording.of("polisen", "any", 0, List.of(at(received)));
    }

    private static RecordedReport at(Instant received) {
        return new RecordedReport("polisen", Reports.heartbeat(received));
    }
}
