package org.lagesbild.publisher.story;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.IsoFields;
import org.lagesbild.risk.time.SwedishCalendar;

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
        LocalDate easter = SwedishCalendar.easter(day.getYear());
        return week == SPORT_WEEK
                || week == AUTUMN_WEEK
                || !date.isBefore(SUMMER_BEGINS) && !date.isAfter(SUMMER_ENDS)
                || !date.isBefore(CHRISTMAS_BEGINS)
                || !date.isAfter(CHRISTMAS_ENDS)
                || day.isAfter(easter.minusDays(7)) && !day.isAfter(easter.plusDays(1));
    }
}
