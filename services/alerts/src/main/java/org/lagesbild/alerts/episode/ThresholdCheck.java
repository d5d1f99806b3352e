package org.lagesbild.alerts.episode;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lagesbild.alerts.rule.Rule;
import org.lagesbild.risk.alert.Alert;
import org.lagesbild.risk.alert.AlertKind;
import org.lagesbild.risk.alert.AlertWindow;
import org.lagesbild.risk.alert.Candidate;
import org.lagesbild.risk.alert.Episode;
import org.lagesbild.risk.alert.EpisodeRules;
import org.lagesbild.risk.alert.EpisodeRules.Step;
import org.lagesbild.risk.alert.EpisodeState;
import org.lagesbild.risk.evaluation.SeriesKey;
import org.lagesbild.risk.evaluation.SeriesTest;

/** One area against one number: in at it, out below another one for a day, and out at once where it was taken back. */
final class ThresholdCheck {

    private static final int CALM_HOURS = 24;
    private static final int TWICE = 2;

    private final Board board;
    private final Rule.Threshold rule;
    private final String municipality;
    private final int hour;
    private final int coolDown;

    ThresholdCheck(Board board, Rule.Threshold rule, String municipality, int hour, int coolDown) {
        this.board = board;
        this.rule = rule;
        this.municipality = municipality;
        this.hour = hour;
        this.coolDown = coolDown;
    }

    /** @param silent whether a partner of the municipality is: then few are no calm */
    void look(Sighting sighting, boolean silent) {
        Sighting.Count counts = sighting.count(rule.code());
        long count = rule.bound().window() == AlertWindow.DAY ? counts.day() : counts.week();
        Optional<Tracked> open = tracked(sighting.area(), true);
        if (count >= rule.bound().atLeast()) {
            open.ifPresentOrElse(one -> again(one, sighting, count), () -> first(sighting, count));
        } else {
            open.ifPresent(one -> below(one, sighting, count, silent));
        }
    }

    private Optional<Tracked> tracked(String area, boolean open) {
        return board.book().find(one -> {
            Alert.Subject subject = one.last().subject();
            return subject.kind() == AlertKind.THRESHOLD
                    && subject.rule().equals(rule.name())
                    && subject.area().equals(area)
                    && one.open() == open;
        });
    }

    private void first(Sighting sighting, long count) {
        boolean cooling = tracked(sighting.area(), false)
                .filter(one -> one.last().identity().state() == EpisodeState.CLOSED)
                .filter(one -> board.when().day() - one.last().moment().day() < coolDown)
                .filter(one -> count < TWICE * one.memory().strength().count())
                .isPresent();
        if (cooling) {
            return;
        }
        SeriesTest test = test(sighting.area(), count);
        Alert.Subject subject =
                new Alert.Subject(AlertKind.THRESHOLD, rule.name(), municipality, sighting.area(), rule.code(), "");
        Episode memory = EpisodeRules.open(candidate(test), board.when().day());
        Tracked opened = board.open(draft(subject, EpisodeState.OPENED, test), memory);
        board.keep(opened.taken(sighting.taken()));
    }

    /** Twice as many as when last said is news. */
    private void again(Tracked tracked, Sighting sighting, long count) {
        Episode before = tracked.memory();
        boolean news = before.state() == EpisodeState.WEAKENED
                || count >= TWICE * before.strength().count();
        SeriesTest test = test(sighting.area(), count);
        Tracked alarmed = tracked.alarmed(
                        memory(before, before.state(), count, null),
                        board.when().day())
                .taken(sighting.taken());
        if (news) {
            board.say(
                    alarmed,
                    draft(tracked.last().subject(), EpisodeState.STRENGTHENED, test),
                    memory(before, EpisodeState.STRENGTHENED, count, null));
        } else {
            Episode same = memory(before, before.state(), before.strength().count(), null);
            board.keep(alarmed.with(same));
        }
    }

    private void below(Tracked tracked, Sighting sighting, long count, boolean silent) {
        long gone = tracked.memory().strength().count() - count;
        boolean takenBack = sighting.taken() > tracked.taken() && sighting.taken() - tracked.taken() >= gone;
        Step step = takenBack
                ? EpisodeRules.correct(tracked.memory(), count, rule.bound().atLeast())
                : calm(tracked.memory(), count, silent);
        if (step.said()) {
            board.say(
                    tracked,
                    draft(tracked.last().subject(), step.episode().state(), test(sighting.area(), count)),
                    step.episode());
        } else {
            board.keep(tracked.with(step.episode()));
        }
    }

    private Step calm(Episode before, long count, boolean silent) {
        if (silent || count >= rule.bound().below()) {
            return new Step(memory(before, before.state(), before.strength().count(), null), false);
        }
        Episode.Quiet quiet = before.quiet().now() ? before.quiet() : new Episode.Quiet(true, hour);
        boolean over = hour - quiet.since() >= CALM_HOURS;
        EpisodeState state = over ? EpisodeState.CLOSED : before.state();
        return new Step(memory(before, state, before.strength().count(), quiet), over);
    }

    private static Episode memory(Episode before, EpisodeState state, long count, Episode.@Nullable Quiet quiet) {
        Episode.Strength strength = before.strength();
        return new Episode(
                before.series(),
                state,
                before.opened(),
                new Episode.Strength(strength.probability(), strength.cusum(), strength.sectors(), count),
                quiet == null ? new Episode.Quiet(false, 0) : quiet);
    }

    private SeriesTest test(String area, long count) {
        return Blank.counted(
                new SeriesKey(area, rule.code()),
                rule.bound().window(),
                count,
                rule.bound().atLeast());
    }

    private Candidate candidate(SeriesTest test) {
        return Evidences.of(test, AlertKind.THRESHOLD, rule.bound().window(), 0);
    }

    private AlertMaker.Draft draft(Alert.Subject subject, EpisodeState state, SeriesTest test) {
        Alert.Method method = new Alert.Method("", 0, 0, 0, rule.bound().window());
        return new AlertMaker.Draft(subject, state, test, method, AlertMaker.Marks.NONE);
    }
}
