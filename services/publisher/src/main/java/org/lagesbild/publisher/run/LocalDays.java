package org.lagesbild.publisher.run;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** Days and hours as they are counted in Sweden: a day has 23, 24 or 25 hours. */
public final class LocalDays {

    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private static final Duration HOUR = Duration.ofHours(1);

    private LocalDays() {}

    /** The day in which this instant lies. */
    public static LocalDate of(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** The midnight with which the day begins. */
    public static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** The hours after {@code from} up to {@code to}, both whole hours; the last one is {@code to}. */
    public static List<Instant> hoursAfter(Instant from, Instant to) {
        return Stream.iterate(from.plus(HOUR), hour -> !hour.isAfter(to), hour -> hour.plus(HOUR))
                .toList();
    }

    /** The first whole hour that is not before the instant. */
    public static Instant hourAtOrAfter(Instant instant) {
        Instant hour = instant.truncatedTo(ChronoUnit.HOURS);
        return hour.equals(instant) ? hour : hour.plus(HOUR);
    }

    /** The same day of the week and local time, so many weeks later. */
    public static Instant weeksLater(Instant instant, int weeks) {
        ZonedDateTime local = instant.atZone(ZONE);
        return weeks == 0 ? instant : local.plusWeeks(weeks).toInstant();
    }
}
