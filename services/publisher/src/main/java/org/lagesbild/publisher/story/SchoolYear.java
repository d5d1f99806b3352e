package org.lagesbild.publisher.story;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.IsoFields;

/** The holidays of Sigtuna's schools: the weeks of sport, Easter and autumn, Christmas and the summer. */
final class SchoolYear {

    private static final int SPORT_WEEK = 9;
    private static final int AUTUMN_WEEK = 44;
    private static final MonthDay SUMMER_BEGINS = MonthDay.of(6, 12);
    private static final MonthDay SUMMER_ENDS = MonthDay.of(8, 17);
    private static final MonthDay CHRISTMAS_BEGINS = MonthDay.of(12, 20);
    private static final MonthDay CHRISTMAS_ENDS = MonthDay.of(1, 8);

    private SchoolYear() {}

    static boolean holiday(LocalDate day) {
        MonthDay date = MonthDay.from(day);
        int week = day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        LocalDate easter = easter(day.getYear());
        return week == SPORT_WEEK
                || week == AUTUMN_WEEK
                || !date.isBefore(SUMMER_BEGINS) && !date.isAfter(SUMMER_ENDS)
                || !date.isBefore(CHRISTMAS_BEGINS)
                || !date.isAfter(CHRISTMAS_ENDS)
                || day.isAfter(easter.minusDays(7)) && !day.isAfter(easter.plusDays(1));
    }

    /** Easter Sunday, by the Gregorian computus. */
    static LocalDate easter(int year) {
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
