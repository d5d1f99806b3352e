package org.lagesbild.risk.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Makes scores of whole counts by day and of what was expected: the only way to one. Once a week a municipality's
 * {@link #strengths} are estimated from its areas of one level, each night every area is {@link #score}d with them. A
 * category without a weight is refused. Pure; costs one pass over the days that are given.
 */
public final class Scoring {

    private static final int DAYS_COUNTED = 90;

    private final HarmWeights weights;

    public Scoring(HarmWeights weights) {
        this.weights = weights;
    }

    /** How many whole local days of a category a score looks back on. */
    public int daysNeeded(String category) {
        return Math.max(DAYS_COUNTED, decay(weightOf(category)).depth());
    }

    /**
     * How much of its own past an area is believed to be worth, by category: the less the areas of a parent differ
     * from what was expected of them, the more each is drawn to that. Bounded, so that neither one area nor a quiet year
     * decides alone. To be kept for a week, and goes with every score it was used for.
     *
     * @param areas of one parent and one level
     * @param lastDay the last whole local day
     */
    public SortedMap<String, Shrinkage> strengths(List<AreaHistory> areas, int lastDay) {
        SortedMap<String, List<Term.Counted>> counted = new TreeMap<>();
        for (AreaHistory area : areas) {
            for (AreaHistory.Series series : area.categories()) {
                counted.computeIfAbsent(series.category(), any -> new ArrayList<>())
                        .add(counted(series, decay(weightOf(series.category())), lastDay));
            }
        }
        SortedMap<String, Shrinkage> strengths = new TreeMap<>();
        counted.forEach((category, each) -> strengths.put(
                category,
                Shrinkage.estimate(
                                each.stream()
                                        .mapToDouble(Term.Counted::observed)
                                        .toArray(),
                                each.stream()
                                        .mapToDouble(Term.Counted::expected)
                                        .toArray())
                        .bounded()
                        .towardsTheUsual()));
        return strengths;
    }

    /**
     * @param strengths of the parent; a category that is not there has shown no difference between areas
     * @param lastDay the last whole local day; of later ones nothing is counted
     */
    public AreaScore score(AreaHistory area, Map<String, Shrinkage> strengths, int lastDay) {
        List<Term> crime = new ArrayList<>();
        List<Term> concern = new ArrayList<>();
        for (AreaHistory.Series series : area.categories()) {
            HarmWeight weight = weightOf(series.category());
            Shrinkage shrinkage = strengths.getOrDefault(series.category(), Shrinkage.STRONG);
            (weight.kind() == HarmKind.CRIME ? crime : concern).add(term(series, weight, shrinkage, lastDay));
        }
        return AreaScore.of(
                new Bar(HarmKind.CRIME, crime),
                new Bar(HarmKind.CONCERN, concern),
                area.corroboration(),
                area.inhabitants(),
                weights.version());
    }

    private static Term term(AreaHistory.Series series, HarmWeight weight, Shrinkage shrinkage, int lastDay) {
        return new Term(
                series.category(),
                weight.severity().daysInChange(),
                weight.halfLife(),
                counted(series, decay(weight), lastDay),
                shrinkage);
    }

    private static Term.Counted counted(AreaHistory.Series series, Decay decay, int lastDay) {
        int days = series.known(lastDay, decay.depth());
        long incidents = series.reported().subMap(lastDay - DAYS_COUNTED + 1, lastDay + 1).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        return new Term.Counted(
                decay.sum(series.reported(), lastDay, days), decay.expected(series.expectedPerDay(), days), incidents);
    }

    private static Decay decay(HarmWeight weight) {
        return new Decay(weight.halfLife());
    }

    private HarmWeight weightOf(String category) {
        return weights.find(category).orElseThrow(() -> new IllegalArgumentException("a category without a weight"));
    }
}
