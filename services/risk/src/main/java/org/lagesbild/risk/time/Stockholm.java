package org.lagesbild.risk.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.time.zone.ZoneRules;

/**
 * Local time as integers, since windows compare and count millions of them: hours since the epoch, local days since
 * 1970-01-01, and ISO weeks since the Monday of that week. A local day has 23 to 25 hours at clock changes.
 */
public final class Stockholm {

    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private static final ZoneRules RULES = ZONE.getRules();
    private static final int SECONDS_A_DAY = 86_400;
    private static final int SECONDS_AN_HOUR = 3_600;
    /** 1970-01-01 was a Thursday: three days after its week's Monday. */
    private static final int THURSDAY = 3;

    private Stockholm() {}

    /** Whole hours since the epoch; offsets of this zone are whole hours, so local hours begin with them. */
    public static int hourOf(Instant instant) {
        return (int) Math.floorDiv(instant.getEpochSecond(), SECONDS_AN_HOUR);
    }

    public static Instant startOfHour(int hour) {
        return Instant.ofEpochSecond((long) hour * SECONDS_AN_HOUR);
    }

    /** The local date, as days since 1970-01-01. */
    public static int dayOf(Instant instant) {
        long local = instant.getEpochSecond() + RULES.getOffset(instant).getTotalSeconds();
        return (int) Math.floorDiv(local, SECONDS_A_DAY);
    }

    /** The local day in which the hour lies. */
    public static int dayOfHour(int hour) {
        return dayOf(startOfHour(hour));
    }

    /** Local midnight at which the day begins. */
    public static Instant startOfDay(int day) {
        return LocalDate.ofEpochDay(day).atStartOfDay(ZONE).toInstant();
    }

    /** The ISO week in which the local day lies, counted from the week of 1970-01-01. */
    public static int weekOf(int day) {
        return Math.floorDiv(day + THURSDAY, 7);
    }

    /** The Monday of the week, as a local day. */
    public static int mondayOf(int week) {
        return week * 7 - THURSDAY;
    }

    /** The week as ISO 8601 writes it, such as {@code 2025-W07}. */
    public static String isoWeek(int week) {
        LocalDate monday = LocalDate.ofEpochDay(mondayOf(week));
        int year = monday.get(IsoFields.WEEK_BASED_YEAR);
        int number = monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        return year + (number < 10 ? "-W0" : "-W") + number;
    }

    /** The inverse of {@link #isoWeek}; throws {@link DateTimeException} for anything else. */
    public static int weekOf(String isoWeek) {
        LocalDate monday = LocalDate.parse(isoWeek + "-1", DateTimeFormatter.ISO_WEEK_DATE);
        return weekOf((int) monday.toEpochDay());
    }
}
