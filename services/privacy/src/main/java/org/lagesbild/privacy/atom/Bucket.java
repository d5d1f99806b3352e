package org.lagesbild.privacy.atom;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import org.lagesbild.privacy.policy.Step;
import org.lagesbild.privacy.time.TimePrecision;

/**
 * A stretch of local time, from its start up to and without its end, that begins where the calendar does: at an hour, at
 * midnight, 6, 12 or 18, at midnight, or on a Monday. At clock changes it is shorter or longer than its step says.
 */
public record Bucket(Step step, Instant start, Instant end) {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm'Z'").withZone(ZoneOffset.UTC);
    private static final int SIX = 6;
    private static final int THURSDAY = 3;

    /** The bucket in which the instant lies. */
    public static Bucket at(Step step, Instant instant) {
        ZonedDateTime local = instant.atZone(TimePrecision.LOCAL);
        LocalDate day = local.toLocalDate();
        return switch (step) {
            case HOUR -> {
                Instant hour = instant.truncatedTo(ChronoUnit.HOURS);
                yield new Bucket(step, hour, hour.plus(Duration.ofHours(1)));
            }
            case SIX_HOURS -> {
                LocalDateTime begin = day.atTime(local.getHour() / SIX * SIX, 0);
                yield new Bucket(step, instantOf(begin), instantOf(begin.plusHours(SIX)));
            }
            case DAY -> new Bucket(step, midnight(day), midnight(day.plusDays(1)));
            case WEEK -> {
                LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield new Bucket(step, midnight(monday), midnight(monday.plusWeeks(1)));
            }
        };
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(TimePrecision.LOCAL).toInstant();
    }

    private static Instant instantOf(LocalDateTime local) {
        return local.atZone(TimePrecision.LOCAL).toInstant();
    }

    /** The one before. */
    public Bucket previous() {
        return at(step, start.minusMillis(1));
    }

    /** When it takes no more reports: the grace of its step after its end. */
    public Instant closes() {
        return end.plus(step.grace());
    }

    /** The ISO week in which it begins, counted from the week of 1970-01-01. */
    public int week() {
        return weekOf(start);
    }

    /** The ISO week of the instant in local time, counted from the week of 1970-01-01. */
    public static int weekOf(Instant instant) {
        long day = instant.atZone(TimePrecision.LOCAL).toLocalDate().toEpochDay();
        return (int) Math.floorDiv(day + THURSDAY, 7L);
    }

    /** Where the week begins. */
    public static Instant startOfWeek(int week) {
        return midnight(LocalDate.ofEpochDay(week * 7L - THURSDAY));
    }

    /** How ids name it: a day by its date, a week as ISO 8601 does, what is shorter by its start in UTC. */
    public String label() {
        LocalDate day = start.atZone(TimePrecision.LOCAL).toLocalDate();
        return switch (step) {
            case HOUR, SIX_HOURS -> UTC.format(start);
            case DAY -> day.toString();
            case WEEK -> {
                int number = day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
                yield day.get(IsoFields.WEEK_BASED_YEAR) + (number < 10 ? "-W0" : "-W") + number;
            }
        };
    }

    /** The bucket that {@link #label} names; throws {@link java.time.DateTimeException} for any other text. */
    public static Bucket parse(Step step, String label) {
        return switch (step) {
            case HOUR, SIX_HOURS -> at(step, Instant.parse(label.replace("Z", ":00Z")));
            case DAY -> at(step, midnight(LocalDate.parse(label)));
            case WEEK -> at(step, midnight(LocalDate.parse(label + "-1", DateTimeFormatter.ISO_WEEK_DATE)));
        };
    }
}
