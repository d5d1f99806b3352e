package org.lagesbild.analyst.released;

import org.lagesbild.messaging.topic.Topic;
import org.lagesbild.privacy.release.ReleasedView;

/** The topics of figures that are served; tests bring their own. */
public record ReleasedTopics(Topic<ReleasedView> released, Topic<ReleasedView> open) {}
