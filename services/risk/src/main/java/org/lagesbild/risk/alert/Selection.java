package org.lagesbild.risk.alert;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lagesbild.risk.evaluation.SeriesKey;

/**
 * What one evaluation of a municipality alarms on: what the rules let pass, what may be chance taken out over all of
 * its tests, and of new episodes no more than people can look into, the least probable first.
 *
 * @param alarming sorted by probability, then series
 * @param held new episodes beyond the budget: how many were held back is always said
 */
public record Selection(List<Candidate> alarming, List<Candidate> held) {

    /** Least probable first; ties by name, so that the same log selects the same. */
    private static final Comparator<Candidate> ORDER = Comparator.<Candidate>comparingDouble(
                    candidate -> candidate.evidence().probability())
            .thenComparing(Candidate::series);

    public Selection {
        alarming = List.copyOf(alarming);
        held = List.copyOf(held);
    }

    /**
     * @param all every series that was tested, since chance is measured over all
     * @param open series with an open episode: those take no budget
     * @param left how many episodes may still be opened in this week
     */
    public static Selection of(List<Candidate> all, FalseDiscoveries chance, Set<SeriesKey> open, int left) {
        double limit = chance.limit(all.stream()
                .filter(candidate -> !candidate.source().missing())
                .mapToDouble(candidate -> candidate.evidence().probability())
                .toArray());
        List<Candidate> unusual = AlarmRule.passing(all).stream()
                .filter(candidate ->
                        candidate.evidence().cusum() || candidate.evidence().probability() <= limit)
                .sorted(ORDER)
                .toList();
        List<Candidate> fresh = unusual.stream()
                .filter(candidate -> !open.contains(candidate.series()))
                .toList();
        List<Candidate> held = fresh.subList(Math.min(Math.max(0, left), fresh.size()), fresh.size());
        Set<SeriesKey> waiting = new HashSet<>();
        held.forEach(candidate -> waiting.add(candidate.series()));
        List<Candidate> alarming = unusual.stream()
                .filter(candidate -> !waiting.contains(candidate.series()))
                .toList();
        return new Selection(alarming, held);
    }
}
