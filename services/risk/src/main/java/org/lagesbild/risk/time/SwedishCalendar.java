package org.lagesbild.risk.time;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.temporal.TemporalAdjusters.nextOrSame;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.IsoFields;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which days are unlike others: the public holidays of lag (1989:253), their eves and feasts as they are kept, and the
 * school holidays as far as they hold in all of the country. Pure.
 */
public final class SwedishCalendar {

    private static final int FIRST_WINTER_WEEK = 7;
    private static final int LAST_WINTER_WEEK = 10;
    private static final int AUTUMN_WEEK = 44;

    private static final Map<MonthDay, Occasion> FIXED = Map.of(
            MonthDay.of(12, 31), Occasion.NEW_YEAR,
            MonthDay.of(1, 1), Occasion.NEW_YEAR,
            MonthDay.of(1, 6), Occasion.EPIPHANY,
            MonthDay.of(4, 30), Occasion.WALPURGIS,
            MonthDay.of(5, 1), Occasion.MAY_DAY,
            MonthDay.of(6, 6), Occasion.NATIONAL_DAY,
            MonthDay.of(10, 31), Occasion.HALLOWEEN,
            MonthDay.of(12, 13), Occasion.LUCIA);

    private SwedishCalendar() {}

    /** How many days of each occasion lie in these days, both inclusive; only what lies there at all. */
    public static SortedMap<Occasion, Integer> days(LocalDate first, LocalDate last) {
        TreeMap<Occasion, Integer> days = new TreeMap<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            on(day).forEach(occasion -> days.merge(occasion, 1, Integer::sum));
        }
        return Collections.unmodifiableSortedMap(days);
    }

    /** What falls on this day. */
    public static Set<Occasion> on(LocalDate day) {
        EnumSet<Occasion> occasions = EnumSet.noneOf(Occasion.class);
        Occasion fixed = FIXED.get(MonthDay.from(day));
        if (fixed != null) {
            occasions.add(fixed);
        }
        feasts(day, occasions);
        schools(day, occasions);
        return occasions;
    }

    private static void feasts(LocalDate day, Set<Occasion> occasions) {
        LocalDate easter = easter(day.getYear());
        LocalDate midsummer = LocalDate.of(day.getYear(), 6, 19).with(nextOrSame(FRIDAY));
        LocalDate saints = LocalDate.of(day.getYear(), 10, 31).with(nextOrSame(SATURDAY));
        addIf(between(day, easter.minusDays(2), easter.plusDays(1)), Occasion.EASTER, occasions);
        addIf(day.equals(easter.plusDays(39)), Occasion.ASCENSION, occasions);
        addIf(day.equals(easter.plusDays(49)), Occasion.PENTECOST, occasions);
        addIf(between(day, midsummer, midsummer.plusDays(1)), Occasion.MIDSUMMER, occasions);
        addIf(day.equals(saints), Occasion.ALL_SAINTS, occasions);
        addIf(between(MonthDay.from(day), MonthDay.of(12, 24), MonthDay.of(12, 26)), Occasion.CHRISTMAS, occasions);
    }

    private static void schools(LocalDate day, Set<Occasion> occasions) {
        int week = day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        MonthDay date = MonthDay.from(day);
        LocalDate easter = easter(day.getYear());
        boolean christmas = !date.isBefore(MonthDay.of(12, 23)) || !date.isAfter(MonthDay.of(1, 6));
        addIf(between(date, MonthDay.of(6, 16), MonthDay.of(8, 10)), Occasion.SUMMER_BREAK, occasions);
        addIf(week == AUTUMN_WEEK, Occasion.AUTUMN_BREAK, occasions);
        addIf(christmas, Occasion.CHRISTMAS_BREAK, occasions);
        addIf(week >= FIRST_WINTER_WEEK && week <= LAST_WINTER_WEEK, Occasion.WINTER_BREAK, occasions);
        addIf(between(day, easter.minusDays(6), easter.plusDays(7)), Occasion.EASTER_BREAK, occasions);
    }

    private static void addIf(boolean holds, Occasion occasion, Set<Occasion> occasions) {
        if (holds) {
            occasions.add(occasion);
        }
    }

    private static boolean between(LocalDate day, LocalDate first, LocalDate last) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    private static boolean between(MonthDay day, MonthDay first, MonthDay last) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** Easter Sunday, by the Gregorian computus. */
    public static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int rest = year % 100;
        int epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
        int late = (golden + 11 * epact + 22 * weekday) / 451;
        int days = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}
