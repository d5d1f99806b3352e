package org.lagesbild.risk.series;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.lagesbild.risk.alert.AlarmLevels;
import org.lagesbild.risk.detector.Forecast;
import org.lagesbild.risk.detector.WeekTest;
import org.lagesbild.risk.evaluation.SectorShare;
import org.lagesbild.risk.evaluation.SeriesKey;
import org.lagesbild.risk.evaluation.SeriesTest;
import org.lagesbild.risk.evaluation.TestState;
import org.lagesbild.risk.evaluation.TestedCount;
import org.lagesbild.risk.series.SeriesModel.Learnt;

/** Holds one municipality's series against their forecasts, at one midnight. */
final class SeriesTester {

    private static final int FEWEST_IN_A_QUARTER = 3;
    private static final int WEEKDAY_WEEKS = 12;
    private static final int WEEK = 7;
    /** Weekdays differ little: it takes some incidents before their own shares count more than equal ones. */
    private static final double EVEN = 10;

    private final DayCounts counts;
    private final Midnight midnight;
    private final Map<String, Double> weekdayShares = new HashMap<>();

    SeriesTester(DayCounts counts, Midnight midnight) {
        this.counts = counts;
        this.midnight = midnight;
    }

    /** What was expected; empty where the model does not reach so far. */
    Optional<Outlook> outlook(SeriesKey series, Learnt model) {
        return Outlook.of(model, midnight, weekdayShares.computeIfAbsent(series.category(), this::weekdayShare));
    }

    /** What the last day's weekday takes of a week, by the municipality's last twelve weeks. */
    private double weekdayShare(String category) {
        SortedMap<Integer, Long> days = counts.byDay(
                new SeriesKey(midnight.municipality(), category),
                midnight.day() - WEEKDAY_WEEKS * WEEK,
                midnight.yesterday());
        long all = 0;
        long same = 0;
        for (var day : days.entrySet()) {
            all += day.getValue();
            same += (midnight.yesterday() - day.getKey()) % WEEK == 0 ? day.getValue() : 0;
        }
        return (same + EVEN) / (all + WEEK * EVEN);
    }

    /** Of the seven and of the fourteen days the smaller: that of this many or more, were nothing unusual. */
    double probability(SeriesKey series, Outlook outlook) {
        double week = outlook.week().distribution().tail(since(series, midnight.weekFrom()));
        return outlook.fortnight()
                .map(expected -> expected.distribution().tail(since(series, midnight.fortnightFrom())))
                .map(fortnight -> Math.min(week, fortnight))
                .orElse(week);
    }

    private long since(SeriesKey series, int first) {
        return counts.of(series, first, midnight.yesterday());
    }

    TestState state(SeriesKey series) {
        return since(series, midnight.quarterFrom()) < FEWEST_IN_A_QUARTER ? TestState.LOW_COUNT : TestState.TESTED;
    }

    SeriesTest test(SeriesKey series, Outlook outlook, SeriesTest.Month month, Context context) {
        Surroundings.Details details = context.details();
        WeekTest week = WeekTest.of(outlook.week(), since(series, midnight.weekFrom()), AlarmLevels.WEEK);
        WeekTest burst = WeekTest.of(outlook.burst(), since(series, midnight.yesterday()), AlarmLevels.DAY);
        return new SeriesTest(
                series,
                state(series),
                tested(week, details.week()),
                tested(burst, details.lastDay()),
                outlook.fortnight()
                        .map(expected -> fortnight(series, expected))
                        .map(fortnight -> tested(fortnight, details.fortnight()))
                        .orElse(TestedCount.NONE),
                month,
                details.discovered(),
                sectors(series, outlook),
                context.model());
    }

    private WeekTest fortnight(SeriesKey series, Forecast expected) {
        return WeekTest.of(expected, since(series, midnight.fortnightFrom()), AlarmLevels.FORTNIGHT);
    }

    /** What a test does not follow from counts and forecast alone. */
    record Context(Surroundings.Details details, SeriesTest.Model model) {}

    private static TestedCount tested(WeekTest test, long independent) {
        WeekTest.Observed observed = test.observed();
        return new TestedCount(
                new TestedCount.Seen(observed.count(), independent),
                observed.forecast().mean(),
                new TestedCount.Range(test.range().low(), test.range().high()),
                test.probability(),
                test.alarmCount(),
                observed.forecast().variance());
    }

    /** Each sector against its own part of what was expected. */
    private List<SectorShare> sectors(SeriesKey series, Outlook outlook) {
        SectorSums sums = new SectorSums(counts, midnight);
        sums.add(series, outlook);
        return sums.shares();
    }
}
