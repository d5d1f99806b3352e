package org.lagesbild.alerts.episode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lagesbild.risk.alert.AlertKind;
import org.lagesbild.risk.alert.AlertWindow;
import org.lagesbild.risk.alert.Candidate;
import org.lagesbild.risk.alert.Episode;
import org.lagesbild.risk.alert.EpisodeRules;
import org.lagesbild.risk.evaluation.Evaluation;
import org.lagesbild.risk.evaluation.SeriesKey;
import org.lagesbild.risk.evaluation.SeriesTest;

/**
 * Since when nothing was unusual is the one thing of an episode that its alerts do not tell. Where the books were made
 * again from those, the evaluations of the past, which say nothing any more, tell it.
 */
final class Quietness {

    private Quietness() {}

    static Book remembered(Book book, Evaluation evaluation) {
        Map<SeriesKey, SeriesTest> tests = new HashMap<>();
        evaluation.tests().forEach(test -> tests.put(test.series(), test));
        Book changed = book;
        for (Tracked one : book.tracked()) {
            boolean then = one.last().moment().opened() <= evaluation.moment().day();
            if ((one.daily() || one.cluster()) && one.open() && then) {
                Candidate candidate = one.cluster()
                        ? candidate(one.memory().series(), evaluation)
                        : candidate(one.memory().series(), tests, evaluation.missing());
                changed = changed.with(one.with(remembered(one.memory(), candidate, evaluation)));
            }
        }
        return changed;
    }

    private static Episode remembered(Episode episode, Candidate candidate, Evaluation evaluation) {
        boolean alarming = candidate.evidence().cusum();
        Episode after = EpisodeRules.evaluate(
                        episode, candidate, alarming, evaluation.moment().day())
                .episode();
        return new Episode(episode.series(), episode.state(), episode.opened(), episode.strength(), after.quiet());
    }

    /** What a municipality's category looks like today that has no cluster to alarm on. */
    static Candidate candidate(SeriesKey series, Evaluation evaluation) {
        return evaluation.clusters().stream()
                .filter(cluster -> cluster.category().equals(series.category()))
                .findFirst()
                .map(cluster -> Evidences.of(cluster, series, 0))
                .orElseGet(() -> Evidences.absent(series, evaluation.missing().contains(series.category())));
    }

    /** What a series looks like today that is not unusual. A silent feed is no quiet. */
    static Candidate candidate(SeriesKey series, Map<SeriesKey, SeriesTest> tests, List<String> missing) {
        SeriesTest test = tests.get(series);
        if (test == null || missing.contains(series.category())) {
            return Evidences.absent(series, missing.contains(series.category()));
        }
        return Evidences.of(test, AlertKind.STATISTICAL, window(test), 0);
    }

    /** What is unusual in fourteen days is not quiet, also where nothing came in the last seven. */
    private static AlertWindow window(SeriesTest test) {
        if (test.month().slow().alarm()) {
            return AlertWindow.MONTH;
        }
        boolean longer = test.fortnight().probability() < test.week().probability();
        return longer ? AlertWindow.FORTNIGHT : AlertWindow.WEEK;
    }
}
