package org.lagesbild.alerts.episode;

import java.util.Optional;
import org.lagesbild.alerts.episode.Book.Held;
import org.lagesbild.risk.alert.Alert;
import org.lagesbild.risk.alert.AlertKind;
import org.lagesbild.risk.alert.AlertWindow;
import org.lagesbild.risk.alert.Candidate;
import org.lagesbild.risk.alert.Episode;
import org.lagesbild.risk.alert.EpisodeRules;
import org.lagesbild.risk.alert.EpisodeState;
import org.lagesbild.risk.evaluation.Evaluation;
import org.lagesbild.risk.evaluation.SeriesKey;
import org.lagesbild.risk.time.Stockholm;

/**
 * That something was held back is said, also where nothing is opened that could say it: an episode of its own, from the
 * day on which the week's budget was spent to the end of that week.
 */
final class BudgetNotice {

    private static final String RULE = "budget";

    private BudgetNotice() {}

    static void say(Board board, Evaluation evaluation, int held) {
        int week = Stockholm.weekOf(board.when().day());
        Optional<Tracked> open =
                board.book().find(one -> one.open() && one.last().subject().kind() == AlertKind.BUDGET);
        Optional<Tracked> now = open.filter(one -> Stockholm.weekOf(one.memory().opened()) == week);
        if (open.isPresent() && now.isEmpty()) {
            next(board, evaluation, open.get(), EpisodeState.CLOSED, 0);
        }
        boolean news = held > board.book().held().in(week);
        if (news && !board.opened()) {
            now.ifPresentOrElse(
                    notice -> next(board, evaluation, notice, EpisodeState.STRENGTHENED, held),
                    () -> first(board, evaluation, held));
        }
        if (news) {
            board.book(board.book().with(new Held(week, held)));
        }
    }

    private static void first(Board board, Evaluation evaluation, int held) {
        SeriesKey series = new SeriesKey(evaluation.moment().municipality(), "");
        Alert.Subject subject = new Alert.Subject(AlertKind.BUDGET, RULE, series.area(), series.area(), "", "");
        Candidate candidate = Evidences.absent(series, false);
        board.open(
                draft(subject, EpisodeState.OPENED, evaluation, held),
                EpisodeRules.open(candidate, board.when().day()));
    }

    private static void next(Board board, Evaluation evaluation, Tracked notice, EpisodeState state, int held) {
        Episode before = notice.memory();
        Episode memory = new Episode(before.series(), state, before.opened(), before.strength(), before.quiet());
        board.say(notice, draft(notice.last().subject(), state, evaluation, held), memory);
    }

    private static AlertMaker.Draft draft(Alert.Subject subject, EpisodeState state, Evaluation evaluation, int held) {
        return new AlertMaker.Draft(
                subject,
                state,
                Blank.of(new SeriesKey(subject.area(), "")),
                new Alert.Method(
                        evaluation.scale().detector(),
                        evaluation.scale().level(),
                        evaluation.scale().tested(),
                        evaluation.missing().size(),
                        AlertWindow.UNKNOWN),
                new AlertMaker.Marks(held, false, "", ""));
    }
}
