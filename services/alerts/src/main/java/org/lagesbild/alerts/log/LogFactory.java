package org.lagesbild.alerts.log;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.delivery.Delivery;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.subscription.Subscription;
import org.lagesbild.messaging.table.TopicTable;
import org.lagesbild.messaging.table.TopicWriter;
import org.lagesbild.messaging.topic.Topics;

/** What is followed from the start on, and what is written: Kafka is all the state there is. */
@Factory
final class LogFactory {

    @Singleton
    @Requires(missingBeans = AlertSources.class)
    AlertSources sources() {
        return new AlertSources(Topics.ALERTS, Topics.SUBSCRIPTIONS, Topics.DELIVERIES);
    }

    @Context
    @Bean(preDestroy = "close")
    AlertLog alerts(AlertSources sources, KafkaAccess access, SchemaRegistry registry) {
        var table = new TopicTable<>(sources.alerts(), sources.alerts().codec(registry), access);
        return new AlertLog(table, sources.alerts().partitions()).start();
    }

    @Context
    @Bean(preDestroy = "close")
    TopicTable<Subscription> subscriptions(AlertSources sources, KafkaAccess access, SchemaRegistry registry) {
        return new TopicTable<>(sources.subscriptions(), sources.subscriptions().codec(registry), access).start();
    }

    @Context
    @Bean(preDestroy = "close")
    DeliveryTable deliveries(AlertSources sources, KafkaAccess access, SchemaRegistry registry) {
        var table = new TopicTable<>(sources.deliveries(), sources.deliveries().codec(registry), access);
        return new DeliveryTable(table).start();
    }

    @Singleton
    @Bean(preDestroy = "close")
    TopicWriter<Subscription> subscriptionWriter(AlertSources sources, KafkaAccess access, SchemaRegistry registry) {
        return new TopicWriter<>(sources.subscriptions(), registry, access);
    }

    @Singleton
    @Bean(preDestroy = "close")
    TopicWriter<Delivery> deliveryWriter(AlertSources sources, KafkaAccess access, SchemaRegistry registry) {
        return new TopicWriter<>(sources.deliveries(), registry, access);
    }
}
