package org.lagesbild.analyst.released;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.table.TopicTable;
import org.lagesbild.messaging.topic.Topic;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.privacy.release.ReleasedView;

/** Follows the figures of both tiers from the start on. */
@Factory
final class ReleasedFactory {

    static final String RELEASED = "released";
    static final String PUBLIC = "public";

    @Singleton
    @Requires(missingBeans = ReleasedTopics.class)
    ReleasedTopics topics() {
        return new ReleasedTopics(Topics.PARTNER_VIEWS, Topics.PUBLIC_VIEWS);
    }

    @Context
    @Named(RELEASED)
    @Bean(preDestroy = "close")
    TopicTable<ReleasedView> released(ReleasedTopics topics, KafkaAccess access, SchemaRegistry registry) {
        return table(topics.released(), access, registry);
    }

    @Context
    @Named(PUBLIC)
    @Bean(preDestroy = "close")
    TopicTable<ReleasedView> open(ReleasedTopics topics, KafkaAccess access, SchemaRegistry registry) {
        return table(topics.open(), access, registry);
    }

    @Context
    @Named(RELEASED)
    Figures releasedFigures(@Named(RELEASED) TopicTable<ReleasedView> table) {
        return new Figures(table).start();
    }

    @Context
    @Named(PUBLIC)
    Figures openFigures(@Named(PUBLIC) TopicTable<ReleasedView> table) {
        return new Figures(table).start();
    }

    private static TopicTable<ReleasedView> table(
            Topic<ReleasedView> topic, KafkaAccess access, SchemaRegistry registry) {
        return new TopicTable<>(topic, topic.codec(registry), access);
    }
}
