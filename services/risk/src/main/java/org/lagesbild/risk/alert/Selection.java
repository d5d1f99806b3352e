package org.lagesbild.risk.alert;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What one evaluation of a municipality alarms on: what the rules let pass, what may be chance taken out over all of
 * its tests, and of new episodes no more than people can look into, the least probable first.
 *
 * @param alarming sorted by probability, then series
 * @param held new episodes beyond the budget: how many were held back is always said
 */
public record Selection<T>(List<T> alarming, List<T> held) {

    /** Least probable first; ties by name, so that the same log selects the same. */
    private static final Comparator<Candidate> ORDER = Comparator.<Candidate>comparingDouble(
                    candidate -> candidate.evidence().probability())
            .thenComparing(Candidate::series);

    public Selection {
        alarming = List.copyOf(alarming);
        held = List.copyOf(held);
    }

    /**
     * Those that the rules let pass and that are hardly chance.
     *
     * @param listed tests of one kind
     * @param tested how many there were, listed or not, since chance is measured over all
     */
    public static List<Candidate> unusual(List<Candidate> listed, int tested, FalseDiscoveries chance) {
        double limit = chance.limit(
                listed.stream()
                        .filter(candidate -> !candidate.source().missing())
                        .mapToDouble(candidate -> candidate.evidence().probability())
                        .toArray(),
                tested);
        return AlarmRule.passing(listed).stream()
                .filter(candidate ->
                        candidate.evidence().cusum() || candidate.evidence().probability() <= limit)
                .sorted(ORDER)
                .toList();
    }

    /**
     * @param unusual what would alarm, each with what it knows of itself
     * @param open whether it has an open episode already: those take no budget
     * @param left how many episodes may still be opened in this week
     */
    public static <T> Selection<T> of(List<T> unusual, Function<T, Candidate> candidate, Predicate<T> open, int left) {
        List<T> sorted =
                unusual.stream().sorted(Comparator.comparing(candidate, ORDER)).toList();
        List<T> fresh = sorted.stream().filter(open.negate()).toList();
        List<T> held = fresh.subList(Math.min(Math.max(0, left), fresh.size()), fresh.size());
        return new Selection<>(
                sorted.stream().filter(each -> !held.contains(each)).toList(), held);
    }
}
