package org.lagesbild.analyst.fairness;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.table.TopicTable;
import org.lagesbild.messaging.topic.Topics;

/** Follows what was said of episodes, by alerts and by people, from the start on. */
@Factory
final class FairnessFactory {

    @Singleton
    @Requires(missingBeans = FairnessTopics.class)
    FairnessTopics topics() {
        return new FairnessTopics(Topics.ALERTS, Topics.JUDGEMENTS);
    }

    @Context
    @Bean(preDestroy = "close")
    Openings openings(FairnessTopics topics, KafkaAccess access, SchemaRegistry registry) {
        return new Openings(
                        new TopicTable<>(topics.alerts(), topics.alerts().codec(registry), access),
                        new TopicTable<>(
                                topics.judgements(), topics.judgements().codec(registry), access))
                .start();
    }
}
