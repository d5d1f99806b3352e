package org.lagesbild.alerts.episode;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lagesbild.alerts.rule.Rule;
import org.lagesbild.risk.alert.Alert;
import org.lagesbild.risk.alert.AlertKind;
import org.lagesbild.risk.alert.AlertWindow;
import org.lagesbild.risk.alert.Episode;
import org.lagesbild.risk.alert.EpisodeRules;
import org.lagesbild.risk.alert.EpisodeState;
import org.lagesbild.risk.evaluation.SeriesKey;
import org.lagesbild.risk.view.CoverageState;

/** One municipality's partners: a silence opens an episode, and only being heard, or not being expected, closes it. */
final class CoverageCheck {

    private static final Alert.Method UNTESTED = new Alert.Method("", 0, 0, 0, AlertWindow.UNKNOWN);

    private CoverageCheck() {}

    static void look(Board board, Rule.Coverage rule, Sighting sighting) {
        Map<String, CoverageState> states = new TreeMap<>();
        sighting.partners().forEach(partner -> states.put(partner.id(), partner.state()));
        board.book().tracked().stream()
                .filter(one -> of(one, rule, sighting.area()) && one.open())
                .filter(one -> heard(states.get(one.last().subject().partner())))
                .forEach(one -> close(board, one));
        states.forEach((partner, state) -> {
            if (rule.states().contains(state)) {
                open(board, rule, sighting.area(), partner);
            }
        });
    }

    private static boolean heard(@Nullable CoverageState state) {
        return state == null || state == CoverageState.HEARD || state == CoverageState.NEW;
    }

    private static boolean of(Tracked one, Rule.Coverage rule, String area) {
        Alert.Subject subject = one.last().subject();
        return subject.kind() == AlertKind.COVERAGE
                && subject.rule().equals(rule.name())
                && subject.area().equals(area);
    }

    /** One that a person has closed is not opened again as long as that is remembered. */
    private static void open(Board board, Rule.Coverage rule, String area, String partner) {
        boolean known = board.book()
                .find(one -> of(one, rule, area)
                        && one.last().subject().partner().equals(partner)
                        && (one.open() || !one.last().marks().by().isEmpty()))
                .isPresent();
        if (known) {
            return;
        }
        SeriesKey series = new SeriesKey(area, "");
        Alert.Subject subject = new Alert.Subject(AlertKind.COVERAGE, rule.name(), area, area, "", partner);
        board.open(
                new AlertMaker.Draft(subject, EpisodeState.OPENED, Blank.of(series), UNTESTED, AlertMaker.Marks.NONE),
                EpisodeRules.open(Evidences.absent(series, false), board.when().day()));
    }

    private static void close(Board board, Tracked silence) {
        Episode before = silence.memory();
        board.say(
                silence,
                new AlertMaker.Draft(
                        silence.last().subject(),
                        EpisodeState.CLOSED,
                        silence.last().test(),
                        UNTESTED,
                        AlertMaker.Marks.NONE),
                new Episode(before.series(), EpisodeState.CLOSED, before.opened(), before.strength(), before.quiet()));
    }
}
