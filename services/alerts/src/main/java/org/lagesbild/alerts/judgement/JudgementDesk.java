package org.lagesbild.alerts.judgement;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.stream.Stream;
import org.lagesbild.alerts.episode.Tracked;
import org.lagesbild.alerts.people.Acts;
import org.lagesbild.alerts.people.Episodes;
import org.lagesbild.messaging.audit.AuditAction;
import org.lagesbild.messaging.audit.Deed;
import org.lagesbild.messaging.disclosure.Disclosure;
import org.lagesbild.messaging.judgement.AcceptedSeries;
import org.lagesbild.messaging.judgement.Judgement;
import org.lagesbild.messaging.judgement.JudgementAct;
import org.lagesbild.messaging.judgement.LevelReason;
import org.lagesbild.messaging.table.TopicTable;
import org.lagesbild.messaging.table.TopicTable.Row;
import org.lagesbild.messaging.table.TopicWriter;
import org.lagesbild.risk.alert.Alert;
import org.lagesbild.risk.evaluation.SeriesKey;
import org.lagesbild.web.access.Caller;
import org.lagesbild.web.problem.ProblemType;

/** Takes down what somebody says of an episode that it may read. */
@Singleton
final class JudgementDesk {

    private final Episodes episodes;
    private final TopicTable<Judgement> judgements;
    private final TopicWriter<Judgement> writer;
    private final Acts acts;
    private final Clock clock;

    JudgementDesk(
            Episodes episodes,
            TopicTable<Judgement> judgements,
            TopicWriter<Judgement> writer,
            Acts acts,
            Clock clock) {
        this.episodes = episodes;
        this.judgements = judgements;
        this.writer = writer;
        this.acts = acts;
        this.clock = clock;
    }

    Judgement say(Caller caller, String episode, JudgementAct act) {
        Alert last = find(caller, episode);
        if (!act.verdict()) {
            requireOpen(last);
        }
        return takeDown(
                new Judgement(episode, last.subject().municipality(), act, caller.principal(), clock.instant()));
    }

    /** Said again in the same week it changes nothing; in a later one it is the level of those weeks. */
    Judgement accept(Caller caller, String episode, LevelReason reason) {
        Alert last = find(caller, episode);
        requireOpen(last);
        if (!Tracked.daily(last.subject().kind())) {
            throw ProblemType.CONFLICT
                    .exception()
                    .detail(
                            "Episoden gäller ingen nivå: den följer av en gräns eller en tyst källa.",
                            "The episode is about no level: it follows from a bound or a silent source.");
        }
        SeriesKey series = new SeriesKey(last.subject().area(), last.subject().category());
        return takeDown(new Judgement(
                episode,
                last.subject().municipality(),
                JudgementAct.ACCEPT_LEVEL,
                caller.principal(),
                clock.instant(),
                new AcceptedSeries(series, reason)));
    }

    private Alert find(Caller caller, String episode) {
        acts.requireReady(episodes.ready());
        return episodes.find(episode, acts.rights(caller))
                .orElseThrow(() ->
                        ProblemType.NOT_FOUND.exception().detail("Episoden finns inte.", "There is no such episode."));
    }

    private static void requireOpen(Alert last) {
        if (last.identity().state().ended()) {
            throw ProblemType.CONFLICT.exception().detail("Episoden är avslutad.", "The episode has ended.");
        }
    }

    private Judgement takeDown(Judgement judgement) {
        acts.done(
                () -> writer.put(judgement.key(), judgement),
                Deed.once(
                        AuditAction.EPISODE_JUDGED,
                        judgement.by(),
                        judgement.episode(),
                        judgement.act().name()));
        return judgement;
    }

    /** What this reader said itself last of each episode that it may read. */
    Stream<Judgement> verdicts(Caller caller) {
        acts.requireReady(episodes.ready() && judgements.ready());
        Disclosure rights = acts.rights(caller);
        return judgements.rows().stream()
                .map(Row::value)
                .filter(judgement -> judgement.act().verdict() && judgement.by().equals(caller.principal()))
                .filter(judgement -> episodes.find(judgement.episode(), rights).isPresent());
    }

    /** How often each rule was right, by the verdicts on episodes that this reader may read. */
    Stream<PrecisionBody> precision(Caller caller) {
        acts.requireReady(episodes.ready() && judgements.ready());
        Disclosure rights = acts.rights(caller);
        Precision precision = new Precision(clock.instant());
        judgements.rows().stream()
                .map(Row::value)
                .filter(judgement -> judgement.act().verdict())
                .forEach(judgement -> episodes.find(judgement.episode(), rights)
                        .ifPresent(alert -> precision.add(alert.subject().rule(), judgement)));
        return precision.bodies();
    }
}
