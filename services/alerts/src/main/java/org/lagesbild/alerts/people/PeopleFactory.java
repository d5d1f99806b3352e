package org.lagesbild.alerts.people;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.judgement.Judgement;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.silence.Silence;
import org.lagesbild.messaging.table.TopicTable;
import org.lagesbild.messaging.table.TopicWriter;
import org.lagesbild.messaging.topic.Topics;

/** Followed from the start on, and written to when somebody acts. */
@Factory
final class PeopleFactory {

    @Singleton
    @Requires(missingBeans = PeopleSources.class)
    PeopleSources sources() {
        return new PeopleSources(Topics.SILENCES, Topics.JUDGEMENTS);
    }

    @Context
    @Bean(preDestroy = "close")
    TopicTable<Silence> silences(PeopleSources sources, KafkaAccess access, SchemaRegistry registry) {
        return new TopicTable<>(sources.silences(), sources.silences().codec(registry), access).start();
    }

    @Context
    @Bean(preDestroy = "close")
    TopicTable<Judgement> judgements(PeopleSources sources, KafkaAccess access, SchemaRegistry registry) {
        return new TopicTable<>(sources.judgements(), sources.judgements().codec(registry), access).start();
    }

    @Singleton
    @Bean(preDestroy = "close")
    TopicWriter<Silence> silenceWriter(PeopleSources sources, KafkaAccess access, SchemaRegistry registry) {
        return new TopicWriter<>(sources.silences(), registry, access);
    }

    @Singleton
    @Bean(preDestroy = "close")
    TopicWriter<Judgement> judgementWriter(PeopleSources sources, KafkaAccess access, SchemaRegistry registry) {
        return new TopicWriter<>(sources.judgements(), registry, access);
    }
}
