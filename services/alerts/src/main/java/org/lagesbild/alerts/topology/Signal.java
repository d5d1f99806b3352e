package org.lagesbild.alerts.topology;

import org.lagesbild.alerts.episode.Sighting;
import org.lagesbild.messaging.judgement.Judgement;
import org.lagesbild.risk.evaluation.Evaluation;

/** What can move a municipality's episodes. */
sealed interface Signal {

    record Evaluated(Evaluation evaluation) implements Signal {}

    /** An area's counts, or a partition's clock. */
    record Seen(Sighting sighting) implements Signal {}

    record Judged(Judgement judgement) implements Signal {}
}
