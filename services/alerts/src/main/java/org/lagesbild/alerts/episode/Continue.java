package org.lagesbild.alerts.episode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lagesbild.risk.alert.AlarmRule;
import org.lagesbild.risk.alert.Alert;
import org.lagesbild.risk.alert.AlertWindow;
import org.lagesbild.risk.alert.Candidate;
import org.lagesbild.risk.alert.Episode;
import org.lagesbild.risk.alert.EpisodeRules;
import org.lagesbild.risk.alert.EpisodeRules.Step;
import org.lagesbild.risk.alert.EpisodeState;
import org.lagesbild.risk.evaluation.Evaluation;
import org.lagesbild.risk.evaluation.SeriesKey;
import org.lagesbild.risk.evaluation.SeriesTest;
import org.lagesbild.risk.evaluation.TestState;
import org.lagesbild.risk.evaluation.TestedCount;

/** What one evaluation does to the episodes that are open already. */
final class Continue {

    private final Evaluation evaluation;
    private final Board board;
    private final Map<SeriesKey, Bid> bids;
    private final Family family;
    private final int held;
    private final Map<SeriesKey, SeriesTest> tests = new HashMap<>();

    Continue(Evaluation evaluation, Board board, Map<SeriesKey, Bid> bids, Family family, int held) {
        this.evaluation = evaluation;
        this.board = board;
        this.bids = bids;
        this.family = family;
        this.held = held;
        evaluation.tests().forEach(test -> tests.put(test.series(), test));
    }

    void all() {
        board.book().tracked().stream().filter(one -> one.daily() && one.open()).forEach(this::one);
    }

    static Alert.Method method(Evaluation evaluation, Bid bid) {
        return new Alert.Method(
                evaluation.scale().detector(),
                bid.candidate().level(),
                evaluation.scale().tested(),
                evaluation.missing().size(),
                bid.window());
    }

    private void one(Tracked tracked) {
        Bid bid = bids.get(tracked.memory().series());
        if (bid != null) {
            alarmed(tracked, bid);
        } else {
            calm(tracked);
        }
    }

    private void alarmed(Tracked tracked, Bid bid) {
        int today = board.when().day();
        Step step = EpisodeRules.evaluate(tracked.memory(), bid.candidate(), true, today);
        Tracked alarmed = tracked.alarmed(step.episode(), today);
        String parent = family.parent(bid.series());
        boolean alone = parent.isEmpty() && !tracked.last().marks().parent().isEmpty();
        if (step.said() || alone) {
            // what was part of a rise above it and now rises alone was not delivered before
            Episode memory = step.said() ? step.episode() : strengthened(step.episode(), bid.candidate());
            AlertMaker.Marks marks = new AlertMaker.Marks(held, AlarmRule.marked(bid.candidate()), parent, "");
            board.say(
                    alarmed,
                    new AlertMaker.Draft(
                            tracked.last().subject(), memory.state(), bid.test(), method(evaluation, bid), marks),
                    memory);
        } else {
            board.keep(alarmed);
        }
    }

    /** As whoever has nothing but what was said will remember it. */
    private static Episode strengthened(Episode episode, Candidate by) {
        return EpisodeRules.recall(episode, EpisodeState.STRENGTHENED, by, episode.opened());
    }

    private void calm(Tracked tracked) {
        SeriesKey series = tracked.memory().series();
        Candidate candidate = Quietness.candidate(series, tests, evaluation.missing());
        Step step = takenBack(tracked, candidate)
                ? EpisodeRules.correct(tracked.memory(), left(tracked), alarmCount(tracked))
                : new Step(tracked.memory(), false);
        if (!step.said()) {
            step = EpisodeRules.evaluate(
                    tracked.memory(), candidate, false, board.when().day());
        }
        if (step.said()) {
            AlertMaker.Marks marks =
                    new AlertMaker.Marks(held, tracked.last().marks().newSource(), family.parent(series), "");
            board.say(
                    tracked,
                    new AlertMaker.Draft(
                            tracked.last().subject(), step.episode().state(), shown(tracked), methodOf(tracked), marks),
                    step.episode());
        } else {
            board.keep(tracked.with(step.episode()));
        }
    }

    /** It alarmed this very day, and in a later revision of the day it does not. */
    private boolean takenBack(Tracked tracked, Candidate candidate) {
        return evaluation.moment().revision() > 0
                && tracked.alarmedOn() == board.when().day()
                && !candidate.source().missing();
    }

    private long left(Tracked tracked) {
        return count(tracked, tests.get(tracked.memory().series()));
    }

    private static long count(Tracked tracked, @Nullable SeriesTest test) {
        if (test == null) {
            return 0;
        }
        AlertWindow window = tracked.last().method().window();
        return window == AlertWindow.MONTH
                ? test.month().reported()
                : window.count(test).seen().reported();
    }

    /** What the window must hold to be noticed; of a slow rise, anything. */
    private static long alarmCount(Tracked tracked) {
        AlertWindow window = tracked.last().method().window();
        return window == AlertWindow.MONTH
                ? 1
                : Math.max(1, window.count(tracked.last().test()).alarmCount());
    }

    /** Today's numbers; of a series that is not listed, that there is nothing to show but what was expected. */
    private SeriesTest shown(Tracked tracked) {
        SeriesTest test = tests.get(tracked.memory().series());
        return test == null ? nothing(tracked.last().test()) : test;
    }

    private static SeriesTest nothing(SeriesTest before) {
        return new SeriesTest(
                before.series(),
                TestState.UNKNOWN,
                TestedCount.NONE,
                TestedCount.NONE,
                TestedCount.NONE,
                new SeriesTest.Month(0, 0, SeriesTest.Ratio.NONE, SeriesTest.Slow.NONE),
                0,
                List.of(),
                before.model());
    }

    private Alert.Method methodOf(Tracked tracked) {
        Alert.Method before = tracked.last().method();
        AlertWindow window = before.window();
        return new Alert.Method(
                evaluation.scale().detector(),
                before.level(),
                evaluation.scale().tested(),
                evaluation.missing().size(),
                window);
    }
}
