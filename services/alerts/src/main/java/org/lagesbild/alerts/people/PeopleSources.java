package org.lagesbild.alerts.people;

import org.lagesbild.messaging.judgement.Judgement;
import org.lagesbild.messaging.silence.Silence;
import org.lagesbild.messaging.topic.Topic;

/** What people write to; tests bring their own. */
public record PeopleSources(Topic<Silence> silences, Topic<Judgement> judgements) {}
