package org.lagesbild.alerts.judgement;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.stream.Stream;
import org.lagesbild.alerts.people.Acts;
import org.lagesbild.alerts.people.Episodes;
import org.lagesbild.messaging.audit.AuditAction;
import org.lagesbild.messaging.audit.Deed;
import org.lagesbild.messaging.disclosure.Disclosure;
import org.lagesbild.messaging.judgement.Judgement;
import org.lagesbild.messaging.judgement.JudgementAct;
import org.lagesbild.messaging.table.TopicTable;
import org.lagesbild.messaging.table.TopicTable.Row;
import org.lagesbild.messaging.table.TopicWriter;
import org.lagesbild.risk.alert.Alert;
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
        acts.requireReady(episodes.ready());
        Alert last = episodes.find(episode, acts.rights(caller))
                .orElseThrow(() ->
                        ProblemType.NOT_FOUND.exception().detail("Episoden finns inte.", "There is no such episode."));
        if (!act.verdict() && last.identity().state().ended()) {
            throw ProblemType.CONFLICT.exception().detail("Episoden är avslutad.", "The episode has ended.");
        }
        Judgement judgement =
                new Judgement(episode, last.subject().municipality(), act, caller.principal(), clock.instant());
        acts.done(
                () -> writer.put(judgement.key(), judgement),
                Deed.once(AuditAction.EPISODE_JUDGED, caller.principal(), episode, act.name()));
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
