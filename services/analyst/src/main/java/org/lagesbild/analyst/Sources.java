package org.lagesbild.analyst;

import org.lagesbild.messaging.run.Run;
import org.lagesbild.messaging.topic.Topic;
import org.lagesbild.risk.view.AreaView;

/** The topics that the read side follows; tests bring their own. */
record Sources(Topic<AreaView> views, Topic<AreaView> daily, Topic<Run> runs) {}
