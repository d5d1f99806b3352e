package org.lagesbild.publisher.story;

import java.time.LocalDate;

/** How a year goes; 1 on average, but for terms, which are 1 on average of the days outside the holidays. */
enum Season {
    FLAT,
    SUMMER,
    WINTER,
    TERM;

    private static final double SWING = 0.35;
    private static final int MIDSUMMER = 190;

    double on(LocalDate day) {
        double wave = SWING * Math.cos(2 * Math.PI * (day.getDayOfYear() - MIDSUMMER) / day.lengthOfYear());
        return switch (this) {
            case FLAT -> 1;
            case SUMMER -> 1 + wave;
            case WINTER -> 1 - wave;
            case TERM -> SchoolYear.holiday(day) ? 0 : 1;
        };
    }
}
