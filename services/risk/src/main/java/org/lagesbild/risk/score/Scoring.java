package org.lagesbild.risk.score;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** Makes an area's score of whole counts by day and of what was expected. Categories without a weight are refused. */
public final class Scoring {

    private static final int DAYS_COUNTED = 90;

    private final HarmWeights weights;

    public Scoring(HarmWeights weights) {
        this.weights = weights;
    }

    /**
     * @param countsByDay reported incidents by local day, without what was discovered
     * @param expectedPerDay the detector's expectation
     * @param shrinkage of the category within the parent, bounded
     */
    public record Series(
            String category, SortedMap<Integer, Long> countsByDay, double expectedPerDay, Shrinkage shrinkage) {}

    /** Of an area, its series sorted by category. */
    public AreaScore score(List<Series> series, int today, Corroboration corroboration, long inhabitants) {
        Bar crime = new Bar(HarmKind.CRIME, terms(series, today, HarmKind.CRIME));
        Bar concern = new Bar(HarmKind.CONCERN, terms(series, today, HarmKind.CONCERN));
        return AreaScore.of(crime, concern, corroboration, inhabitants, weights.version());
    }

    private List<Term> terms(List<Series> series, int today, HarmKind kind) {
        List<Term> terms = new ArrayList<>();
        for (Series each : series) {
            HarmWeight weight = weightOf(each.category());
            if (weight.kind() == kind) {
                terms.add(term(each, weight, today));
            }
        }
        return terms;
    }

    private static Term term(Series series, HarmWeight weight, int today) {
        Decay decay = new Decay(weight.halfLife());
        long incidents = series.countsByDay().subMap(today - DAYS_COUNTED, today + 1).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        Term.Counted counted = new Term.Counted(
                decay.sum(series.countsByDay(), today), decay.expected(series.expectedPerDay()), incidents);
        return new Term(
                series.category(), weight.severity().daysInChange(), weight.halfLife(), counted, series.shrinkage());
    }

    private HarmWeight weightOf(String category) {
        return weights.find(category).orElseThrow(() -> new IllegalArgumentException("a category without a weight"));
    }
}
