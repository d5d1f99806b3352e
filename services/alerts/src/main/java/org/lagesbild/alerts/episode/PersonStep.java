package org.lagesbild.alerts.episode;

import java.util.List;
import java.util.Optional;
import org.lagesbild.messaging.judgement.Judgement;
import org.lagesbild.messaging.judgement.JudgementAct;
import org.lagesbild.risk.alert.Alert;
import org.lagesbild.risk.alert.Episode;
import org.lagesbild.risk.alert.EpisodeRules;

/** A person takes an episode on or closes it. Verdicts change nothing here: they are no feedback to what alarms. */
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
                        last.test(),
                        last.method(),
                        new AlertMaker.Marks(0, marks.newSource(), marks.parent(), judgement.by()),
                        last.cluster()),
                changed.get());
        return board.outcome();
    }

    private static Optional<Episode> changed(Episode memory, JudgementAct act) {
        return switch (act) {
            case ACKNOWLEDGE -> EpisodeRules.acknowledge(memory);
            case CLOSE -> EpisodeRules.close(memory);
            case UNKNOWN, USEFUL, KNOWN, WRONG -> Optional.empty();
        };
    }
}
