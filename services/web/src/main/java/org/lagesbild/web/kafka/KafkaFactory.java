package org.lagesbild.web.kafka;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.messaging.registry.SchemaRegistries;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.table.TopicTable;
import org.lagesbild.messaging.topic.Topics;

/** The clients that every web service of the house needs. Whoever hosts them may bring its own instead. */
@Factory
final class KafkaFactory {

    @Singleton
    @Requires(beans = KafkaSettings.class, missingBeans = KafkaAccess.class)
    KafkaAccess kafkaAccess(KafkaSettings settings) {
        return settings.access();
    }

    @Singleton
    @Requires(beans = RegistrySettings.class, missingBeans = SchemaRegistry.class)
    SchemaRegistry registry(RegistrySettings settings) {
        return SchemaRegistries.open(settings.http());
    }

    @Singleton
    @Bean(preDestroy = "close")
    @Requires(beans = {KafkaAccess.class, SchemaRegistry.class})
    TopicTable<Enrolment> enrolments(KafkaAccess access, SchemaRegistry registry) {
        return new TopicTable<>(Topics.ENROLMENTS, Topics.ENROLMENTS.codec(registry), access).start();
    }
}
