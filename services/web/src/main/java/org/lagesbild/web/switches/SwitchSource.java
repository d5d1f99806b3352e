package org.lagesbild.web.switches;

import org.lagesbild.messaging.switches.Switch;
import org.lagesbild.messaging.topic.Topic;

/** Where the switches stand. Tests bring a topic of their own. */
public record SwitchSource(Topic<Switch> topic) {}
