package org.lagesbild.analyst.view;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lagesbild.analyst.view.ContextBody.EarlierBody;
import org.lagesbild.analyst.view.ContextBody.YearBody;
import org.lagesbild.analyst.week.EarlierWeeks;
import org.lagesbild.risk.time.Stockholm;
import org.lagesbild.risk.window.Now;
import org.lagesbild.risk.window.Window;

/**
 * The same period of years before last: as many whole ISO weeks as stand for a window, 52 weeks earlier for each year. Only
 * years of which every week is known.
 */
@Singleton
final class EarlierYears {

    private static final int YEAR = 52;
    /** Last year's is in the views themselves, exact. */
    private static final int NEAREST = 2;

    private static final int FARTHEST = 5;

    private final EarlierWeeks weeks;

    EarlierYears(EarlierWeeks weeks) {
        this.weeks = weeks;
    }

    /** By window, shortest first; only of windows of which any year is known. */
    List<EarlierBody> of(String area, Instant tick) {
        int now = Now.at(tick).week();
        List<EarlierBody> earlier = new ArrayList<>();
        for (Window window : Window.values()) {
            List<YearBody> years = new ArrayList<>();
            for (int back = NEAREST; back <= FARTHEST && window.weeks() > 0; back++) {
                year(area, now - back * YEAR, window.weeks(), back).ifPresent(years::add);
            }
            if (!years.isEmpty()) {
                double mean =
                        years.stream().mapToLong(YearBody::count).average().orElseThrow();
                earlier.add(new EarlierBody(window.code(), mean, years));
            }
        }
        return earlier;
    }

    private Optional<YearBody> year(String area, int end, int length, int back) {
        long count = 0;
        boolean imported = false;
        for (int week = end - length; week < end; week++) {
            Optional<EarlierWeeks.Total> total = weeks.of(area, week);
            if (total.isEmpty()) {
                return Optional.empty();
            }
            count += total.get().count();
            imported |= total.get().imported();
        }
        return Optional.of(new YearBody(back, count, imported, monday(end - length), monday(end)));
    }

    private static Instant monday(int week) {
        return Stockholm.startOfDay(Stockholm.mondayOf(week));
    }
}
