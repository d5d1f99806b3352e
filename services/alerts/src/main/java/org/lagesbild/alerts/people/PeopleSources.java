package org.lagesbild.alerts.people;

import org.lagesbild.messaging.judgement.Judgement;
import org.lagesbild.messaging.silence.Silence;
import org.lagesbild.messaging.topic.Topic;
import org.lagesbild.risk.alert.Alert;

/** What people write to, and what they write about; tests bring their own. */
public record PeopleSources(Topic<Alert> alerts, Topic<Silence> silences, Topic<Judgement> judgements) {}
