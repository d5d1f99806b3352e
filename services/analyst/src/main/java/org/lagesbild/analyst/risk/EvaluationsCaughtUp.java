package org.lagesbild.analyst.risk;

import jakarta.inject.Singleton;
import org.lagesbild.web.health.Readiness;

/** Ready once what was said at past midnights is read: before that the last of it may be an earlier one. */
@Singleton
final class EvaluationsCaughtUp implements Readiness {

    private final Evaluations evaluations;

    EvaluationsCaughtUp(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    @Override
    public String name() {
        return "evaluations";
    }

    @Override
    public boolean ready() {
        return evaluations.ready();
    }
}
