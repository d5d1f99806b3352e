package org.lagesbild.publisher.story;

import java.time.DayOfWeek;
import java.util.Arrays;

/** How a week goes: a weight for each weekday, and one for each hour. One digit each, from Monday and from midnight. */
enum Rhythm {
    DAYTIME("5555554", "211111245666666665544333"),
    OFFICE("6666611", "000000015888788852100000"),
    LESSONS("7777700", "000000008986898200000000"),
    SHOPPING("5556764", "000000000246778898652000"),
    COMMUTE("6666744", "210001589643344589643222"),
    EVENINGS("4445774", "310000001122334567898764"),
    NIGHTS("3334796", "977521000111122334566789");

    private final double[] weekdays;
    private final double[] hours;

    Rhythm(String weekdays, String hours) {
        this.weekdays = weekdays.chars().mapToDouble(digit -> digit - '0').toArray();
        this.hours = hours.chars().mapToDouble(digit -> digit - '0').toArray();
    }

    /** How busy the day is; 1 on average. */
    double on(DayOfWeek day) {
        return weekdays[day.getValue() - 1]
                * DayOfWeek.values().length
                / Arrays.stream(weekdays).sum();
    }

    int hour(Chance chance) {
        return chance.pick(hours);
    }
}
