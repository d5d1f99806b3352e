package org.lagesbild.alerts.log;

import org.lagesbild.messaging.delivery.Delivery;
import org.lagesbild.messaging.subscription.Subscription;
import org.lagesbild.messaging.topic.Topic;
import org.lagesbild.risk.alert.Alert;

/** The topics that delivery follows; tests bring their own. */
public record AlertSources(Topic<Alert> alerts, Topic<Subscription> subscriptions, Topic<Delivery> deliveries) {}
