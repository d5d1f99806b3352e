package org.lagesbild.risk.local;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.lagesbild.risk.evaluation.Evaluation;
import org.lagesbild.risk.week.AcceptedLevel;
import org.lagesbild.risk.week.SealedWeeks;
import org.lagesbild.risk.week.SettledWeek;
import org.lagesbild.risk.week.SettledWeeks;

/**
 * What was said before and stands, whatever is counted again.
 *
 * @param sealed weeks of which only counts are left; their changes are not counted again
 * @param settled what models were made of
 * @param evaluations each municipality's last one, where it is of the day {@code evaluatedTo}
 * @param evaluatedTo the last local day with evaluations; none is made again of it, or of a day before
 */
public record Past(SealedWeeks sealed, SettledWeeks settled, Map<String, Evaluation> evaluations, int evaluatedTo) {

    public Past {
        evaluations = Map.copyOf(evaluations);
    }

    /** Nothing was said. */
    public static Past none() {
        return of(new SealedWeeks());
    }

    public static Past of(SealedWeeks sealed) {
        return new Past(sealed, NO_WEEKS, Map.of(), Integer.MIN_VALUE);
    }

    private static final SettledWeeks NO_WEEKS = new SettledWeeks() {
        @Override
        public SortedSet<Integer> weeks(String municipality) {
            return Collections.unmodifiableSortedSet(new TreeSet<>());
        }

        @Override
        public Optional<SettledWeek> find(String municipality, int week) {
            return Optional.empty();
        }

        @Override
        public List<AcceptedLevel> accepted(String municipality, int week) {
            return List.of();
        }
    };
}
