package org.lagesbild.analyst.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.lagesbild.analyst.view.WindowBounds.Period;
import org.lagesbild.risk.time.Stockholm;
import org.lagesbild.risk.window.Measure;
import org.lagesbild.risk.window.Window;

class WindowBoundsTest {

    /** A Wednesday, five weeks after the clocks were set back. */
    private final WindowBounds bounds = new WindowBounds(local(2026, 12, 2, 15));

    @Test
    void shouldCountTheClosedHoursAndTheRunningOne() {
        assertThat(of(Window.H24, Measure.CURRENT)).isEqualTo(period(local(2026, 12, 1, 15), local(2026, 12, 2, 16)));
        assertThat(of(Window.H24, Measure.CLOSED)).isEqualTo(period(local(2026, 12, 1, 15), local(2026, 12, 2, 15)));
        assertThat(of(Window.H24, Measure.PREVIOUS)).isEqualTo(period(local(2026, 11, 30, 15), local(2026, 12, 1, 15)));
        assertThat(bounds.of(Window.H24, Measure.YEAR)).isEmpty();
    }

    @Test
    void shouldBeginDaysAtLocalMidnightWhateverTheClockChange() {
        assertThat(of(Window.D28, Measure.CLOSED)).isEqualTo(period(local(2026, 11, 4, 0), local(2026, 12, 2, 0)));
        assertThat(of(Window.D28, Measure.PREVIOUS)).isEqualTo(period(local(2026, 10, 7, 0), local(2026, 11, 4, 0)));
    }

    @Test
    void shouldTakeWholeWeeksFromAYearBack() {
        Instant monday = local(2025, 12, 1, 0);

        assertThat(of(Window.D7, Measure.YEAR)).isEqualTo(period(local(2025, 11, 24, 0), monday));
        assertThat(of(Window.D365, Measure.YEAR)).isEqualTo(period(local(2024, 12, 2, 0), monday));
        assertThat(of(Window.D365, Measure.PREVIOUS)).isEqualTo(of(Window.D365, Measure.YEAR));
    }

    private Period of(Window window, Measure measure) {
        return bounds.of(window, measure).orElseThrow();
    }

    private static Period period(Instant from, Instant to) {
        return new Period(from, to);
    }

    private static Instant local(int year, int month, int day, int hour) {
        return ZonedDateTime.of(year, month, day, hour, 0, 0, 0, Stockholm.ZONE).toInstant();
    }
}
