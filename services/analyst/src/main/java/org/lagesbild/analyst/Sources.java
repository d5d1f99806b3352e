package org.lagesbild.analyst;

import org.lagesbild.messaging.run.Run;
import org.lagesbild.messaging.topic.Topic;
import org.lagesbild.risk.evaluation.Evaluation;
import org.lagesbild.risk.view.AreaView;
import org.lagesbild.risk.week.WeekRecord;

/** The topics that the read side follows; tests bring their own. */
record Sources(
        Topic<AreaView> views,
        Topic<AreaView> daily,
        Topic<Evaluation> evaluations,
        Topic<WeekRecord> weeks,
        Topic<Run> runs) {}
