package org.lagesbild.risk.series;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lagesbild.risk.area.Area;
import org.lagesbild.risk.detector.Forecast;
import org.lagesbild.risk.evaluation.SeriesKey;
import org.lagesbild.risk.evaluation.SeriesTest;
import org.lagesbild.risk.score.Shrinkage;
import org.lagesbild.risk.series.SeriesModel.Learnt;

/**
 * How many times as many as expected, in 28 days: drawn to what all areas of the municipality see, as far as they do not
 * differ by more than chance.
 */
final class Ratios {

    private static final int FEWEST_AREAS = 2;

    private final MunicipalityModels models;
    private final DayCounts counts;
    private final TestedAreas areas;

    Ratios(MunicipalityModels models, DayCounts counts, TestedAreas areas) {
        this.models = models;
        this.counts = counts;
        this.areas = areas;
    }

    SeriesTest.Ratio of(SeriesKey series, Outlook outlook, Midnight midnight) {
        long reported = counts.of(series, midnight.monthFrom(), midnight.yesterday());
        Shrinkage shrinkage = shrinkage(series, outlook.week(), midnight).bounded();
        Shrinkage.Interval interval = shrinkage.interval(reported, outlook.month());
        return new SeriesTest.Ratio(
                shrinkage.ratio(reported, outlook.month()),
                interval.low(),
                interval.high(),
                shrinkage.theta(),
                shrinkage.strength());
    }

    /** A series with nothing beside it is drawn to its own past, as surely as that is known. */
    private Shrinkage shrinkage(SeriesKey series, Forecast own, Midnight midnight) {
        List<Area> siblings = areas.siblings(series.area());
        double[] observed = new double[siblings.size()];
        double[] expected = new double[siblings.size()];
        int found = 0;
        for (Area sibling : siblings) {
            SeriesKey key = new SeriesKey(sibling.code(), series.category());
            Optional<Outlook> outlook = outlook(key, midnight);
            if (outlook.isPresent()) {
                observed[found] = counts.of(key, midnight.monthFrom(), midnight.yesterday());
                expected[found++] = outlook.get().month();
            }
        }
        return found < FEWEST_AREAS
                ? new Shrinkage(1, own.uncertainty(), 1 / own.uncertainty())
                : Shrinkage.estimate(Arrays.copyOf(observed, found), Arrays.copyOf(expected, found));
    }

    private Optional<Outlook> outlook(SeriesKey series, Midnight midnight) {
        return models.find(series)
                .filter(Learnt.class::isInstance)
                .flatMap(model -> Outlook.of((Learnt) model, midnight, 1));
    }
}
