package org.lagesbild.alerts.judgement;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import org.lagesbild.messaging.judgement.JudgementAct;
import org.lagesbild.web.problem.ProblemType;

/** @param verdict USEFUL, KNOWN or WRONG */
@Serdeable
record JudgementOrder(@Nullable String verdict) {

    JudgementAct act() {
        for (JudgementAct act : JudgementAct.values()) {
            if (act.verdict() && act.name().equals(verdict)) {
                return act;
            }
        }
        throw ProblemType.INVALID
                .exception()
                .detail("verdict är USEFUL, KNOWN eller WRONG.", "verdict is USEFUL, KNOWN or WRONG.");
    }
}
