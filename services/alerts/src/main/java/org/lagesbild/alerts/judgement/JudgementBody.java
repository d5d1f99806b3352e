package org.lagesbild.alerts.judgement;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.lagesbild.messaging.judgement.Judgement;
import org.lagesbild.messaging.judgement.JudgementAct;

/** What was taken down; what follows of a step is said as an alert of the episode, within a moment. */
@Serdeable
record JudgementBody(String episode, JudgementAct act, String by, Instant at) {

    static JudgementBody of(Judgement judgement) {
        return new JudgementBody(judgement.episode(), judgement.act(), judgement.by(), judgement.at());
    }
}
