package org.lagesbild.risk.series;

import java.util.List;
import java.util.Map;
import org.lagesbild.risk.area.Area;
import org.lagesbild.risk.detector.Levels;
import org.lagesbild.risk.score.Shrinkage;
import org.lagesbild.risk.series.SeriesModel.Collected;

/** At which level a series without history begins, once its first weeks are collected. */
final class ColdStart {

    /** As unsure as a series is that has nothing but its own first weeks. */
    private static final double OWN_VARIANCE = 1;

    private ColdStart() {}

    /** @param variance squared relative uncertainty of the level */
    record Level(double logarithm, double variance) {}

    /** Of a series with nothing above it to learn from. */
    static Level alone(Collected own) {
        return new Level(Levels.collected(own.sum(), own.weeks()), OWN_VARIANCE);
    }

    /**
     * Of one area of several: what its share of the inhabitants would bring, and its own first weeks as far as the areas
     * differ by more than chance.
     *
     * @param sums of the areas' first weeks; an area without any had none
     */
    static Level among(List<Area> siblings, Map<String, Long> sums, String area, int weeks) {
        double all = sums.values().stream().mapToLong(Long::longValue).sum();
        double inhabitants = siblings.stream().mapToLong(Area::population).sum();
        double[] observed = new double[siblings.size()];
        double[] expected = new double[siblings.size()];
        int own = -1;
        for (int at = 0; at < observed.length; at++) {
            Area sibling = siblings.get(at);
            observed[at] = sums.getOrDefault(sibling.code(), 0L);
            expected[at] = all * sibling.population() / inhabitants;
            own = sibling.code().equals(area) ? at : own;
        }
        Shrinkage shrinkage = Shrinkage.estimate(observed, expected).bounded();
        double weekly = shrinkage.ratio(observed[own], expected[own]) * expected[own] / weeks;
        return new Level(Levels.expected(weekly), Levels.variance(shrinkage.strength()));
    }
}
