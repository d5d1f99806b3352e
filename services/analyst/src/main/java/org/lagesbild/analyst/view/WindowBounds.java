package org.lagesbild.analyst.view;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.lagesbild.risk.time.Stockholm;
import org.lagesbild.risk.window.Measure;
import org.lagesbild.risk.window.Window;

/**
 * From when to when a window counts, at one tick. All bounds are half-open; those of days are local midnights, those of
 * whole weeks local Mondays. What still runs ends with the running hour.
 */
public final class WindowBounds {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofHours(24);
    private static final int WEEKS_OF_YEAR = 52;

    private final Instant tick;
    private final LocalDate today;
    private final LocalDate monday;

    /** One stretch of time, half-open. */
    public record Period(Instant from, Instant to) {}

    public WindowBounds(Instant tick) {
        this.tick = tick;
        this.today = tick.atZone(Stockholm.ZONE).toLocalDate();
        this.monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** Empty where the window has no such measure: 24 h has no year before. */
    public Optional<Period> of(Window window, Measure measure) {
        if (measure == Measure.YEAR || (measure == Measure.PREVIOUS && window == Window.D365)) {
            return window.weeks() == 0 ? Optional.empty() : Optional.of(yearBack(window));
        }
        return Optional.of(window == Window.H24 ? hours(measure) : days(window.days(), measure));
    }

    private Period hours(Measure measure) {
        return switch (measure) {
            case CURRENT -> new Period(tick.minus(DAY), tick.plus(HOUR));
            case CLOSED -> new Period(tick.minus(DAY), tick);
            case PREVIOUS, YEAR -> new Period(tick.minus(DAY).minus(DAY), tick.minus(DAY));
        };
    }

    private Period days(int days, Measure measure) {
        return switch (measure) {
            case CURRENT -> new Period(midnight(today.minusDays(days)), tick.plus(HOUR));
            case CLOSED -> new Period(midnight(today.minusDays(days)), midnight(today));
            case PREVIOUS, YEAR -> new Period(midnight(today.minusDays(2L * days)), midnight(today.minusDays(days)));
        };
    }

    private Period yearBack(Window window) {
        LocalDate end = monday.minusWeeks(WEEKS_OF_YEAR);
        return new Period(midnight(end.minusWeeks(window.weeks())), midnight(end));
    }

    private static Instant midnight(LocalDate date) {
        return date.atStartOfDay(Stockholm.ZONE).toInstant();
    }
}
