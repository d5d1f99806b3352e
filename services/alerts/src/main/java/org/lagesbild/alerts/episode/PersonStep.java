package org.lagesbild.alerts.episode;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lagesbild.messaging.judgement.Judgement;
import org.lagesbild.messaging.judgement.JudgementAct;
import org.lagesbild.risk.alert.Alert;
import org.lagesbild.risk.alert.Episode;
import org.lagesbild.risk.alert.EpisodeRules;
import org.lagesbild.risk.evaluation.SeriesTest;
import org.lagesbild.risk.time.Stockholm;

/**
 * A person takes an episode on or closes it. Verdicts change nothing here: they are no feedback to what alarms. Who accepts
 * its level has taken it on; that it comes to rest follows from the evaluations after.
 */
public final class PersonStep {

    private final AlertMaker maker;

    public PersonStep(Ground ground) {
        this.maker = new AlertMaker(ground);
    }

    public Outcome take(Book book, Judgement judgement) {
        Optional<Tracked> open = book.find(one -> one.open() && one.episode().equals(judgement.episode()));
        Optional<Episode> changed = open.map(Tracked::memory).flatMap(memory -> changed(memory, judgement.act()));
        if (changed.isEmpty()) {
            return new Outcome(book, List.of());
        }
        Tracked tracked = open.orElseThrow();
        Board board = new Board(book, maker, When.person(judgement.by(), judgement.at()));
        Alert last = tracked.last();
        Alert.Marks marks = last.marks();
        board.say(
                tracked,
                new AlertMaker.Draft(
                        last.subject(),
                        changed.get().state(),
                        judgement.act() == JudgementAct.ACCEPT_LEVEL
                                ? accepted(last.test(), judgement.at())
                                : last.test(),
                        last.method(),
                        new AlertMaker.Marks(0, marks.newSource(), marks.parent(), judgement.by()),
                        last.cluster()),
                changed.get());
        return board.outcome();
    }

    /** The same numbers, and that the weeks before this one are the usual ones from now on. */
    private static SeriesTest accepted(SeriesTest test, Instant at) {
        SeriesTest.Model model = test.model();
        int week = Stockholm.weekOf(Stockholm.dayOf(at)) - 1;
        return new SeriesTest(
                test.series(),
                test.state(),
                test.week(),
                test.burst(),
                test.fortnight(),
                test.month(),
                test.discovered(),
                test.sectors(),
                new SeriesTest.Model(model.absorbed(), model.sourceWeeks(), week));
    }

    private static Optional<Episode> changed(Episode memory, JudgementAct act) {
        return switch (act) {
            case ACKNOWLEDGE, ACCEPT_LEVEL -> EpisodeRules.acknowledge(memory);
            case CLOSE -> EpisodeRules.close(memory);
            case UNKNOWN, USEFUL, KNOWN, WRONG -> Optional.empty();
        };
    }
}
