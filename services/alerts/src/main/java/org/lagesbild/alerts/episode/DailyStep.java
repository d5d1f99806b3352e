package org.lagesbild.alerts.episode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lagesbild.alerts.episode.Book.Mark;
import org.lagesbild.risk.alert.AlarmRule;
import org.lagesbild.risk.alert.Alert;
import org.lagesbild.risk.alert.EpisodeRules;
import org.lagesbild.risk.alert.EpisodeState;
import org.lagesbild.risk.alert.Selection;
import org.lagesbild.risk.evaluation.Evaluation;
import org.lagesbild.risk.evaluation.SeriesKey;
import org.lagesbild.risk.time.Stockholm;

/**
 * A municipality's evaluation comes. What is unusual feeds its open episode or opens one, the least probable first and no
 * more than the week's budget; an area that rises with the area above it is attached to that one's episode; what is open
 * and was quiet is closed; and where data were taken back, that is said at once.
 */
public final class DailyStep {

    private static final int A_WEEK = 7;

    private final Ground ground;
    private final AlertMaker maker;

    public DailyStep(Ground ground) {
        this.ground = ground;
        this.maker = new AlertMaker(ground);
    }

    /** An evaluation that is no newer than the last one is only remembered, and says nothing. */
    public Outcome take(Book book, Evaluation evaluation) {
        Mark mark = Mark.of(evaluation.moment());
        if (!book.last().before(mark)) {
            return new Outcome(Quietness.remembered(book, evaluation), List.of());
        }
        Board board = new Board(book.at(mark), maker, When.of(evaluation.moment()));
        Map<SeriesKey, Bid> bids = Bids.of(ground, evaluation);
        Family family = new Family(ground.words().areas(), board, bids, evaluation);
        List<Bid> attached = new ArrayList<>();
        List<Bid> free = new ArrayList<>();
        bids.values().stream()
                .filter(bid -> board.open(bid.series()).isEmpty() && !cooling(board, bid))
                .forEach(bid -> (family.above(bid.series()).isPresent() ? attached : free).add(bid));
        Selection<Bid> selection = Selection.of(free, Bid::candidate, bid -> false, left(board));
        Clusters clusters = new Clusters(ground, evaluation, board, bids.keySet());
        List<Clusters.Found> together = clusters.fresh();
        int room = Math.max(0, left(board) - selection.alarming().size());
        int held = selection.held().size() + Math.max(0, together.size() - room);

        new Continue(evaluation, board, bids, family, held).all();
        selection
                .alarming()
                .forEach(bid -> open(board, evaluation, bid, new AlertMaker.Marks(held, marked(bid), "", "")));
        attached.forEach(bid -> attach(board, evaluation, bid, family));
        clusters.carryOn(held);
        together.stream().limit(room).forEach(found -> clusters.open(found, held));
        clusters.attach();
        BudgetNotice.say(board, evaluation, held);
        board.book(tidy(board));
        return board.outcome();
    }

    private int left(Board board) {
        return ground.rules()
                .limits()
                .budget()
                .left(board.book().opened(), board.when().day());
    }

    /** The same again so soon is no news. */
    private boolean cooling(Board board, Bid bid) {
        return board.cooling(
                one -> one.daily() && one.memory().series().equals(bid.series()),
                bid.candidate().evidence().probability(),
                ground.rules().limits().coolDownDays());
    }

    private void open(Board board, Evaluation evaluation, Bid bid, AlertMaker.Marks marks) {
        String municipality = evaluation.moment().municipality();
        Alert.Subject subject = new Alert.Subject(
                bid.rule().kind(),
                bid.rule().name(),
                municipality,
                bid.series().area(),
                bid.series().category(),
                "");
        board.open(
                new AlertMaker.Draft(subject, EpisodeState.OPENED, bid.test(), Continue.method(evaluation, bid), marks),
                EpisodeRules.open(bid.candidate(), board.when().day()));
        if (marks.parent().isEmpty()) {
            board.spend();
        }
    }

    /** Where the area above was itself held back, what belongs to it waits with it. */
    private void attach(Board board, Evaluation evaluation, Bid bid, Family family) {
        String parent = family.parent(bid.series());
        if (!parent.isEmpty()) {
            open(board, evaluation, bid, new AlertMaker.Marks(0, marked(bid), parent, ""));
        }
    }

    private static boolean marked(Bid bid) {
        return AlarmRule.marked(bid.candidate());
    }

    private Book tidy(Board board) {
        int today = board.when().day();
        int days = Math.max(1, ground.rules().limits().coolDownDays());
        Book book = board.book();
        List<Integer> opened = book.opened().stream()
                .filter(day -> Stockholm.weekOf(day) == Stockholm.weekOf(today) || today - day < A_WEEK)
                .toList();
        return book.with(opened)
                .without(one -> !one.open() && today - one.last().moment().day() > days);
    }
}
