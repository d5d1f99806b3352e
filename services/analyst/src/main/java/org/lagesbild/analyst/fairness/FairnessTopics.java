package org.lagesbild.analyst.fairness;

import org.lagesbild.messaging.judgement.Judgement;
import org.lagesbild.messaging.topic.Topic;
import org.lagesbild.risk.alert.Alert;

/** What the figures are made of, beside the views of past midnights; tests bring their own. */
public record FairnessTopics(Topic<Alert> alerts, Topic<Judgement> judgements) {}
