package org.lagesbild.web.switches;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.switches.Switch;
import org.lagesbild.messaging.table.TopicTable;
import org.lagesbild.messaging.topic.Topics;

/** The switches, wherever there is a way to Kafka. */
@Factory
@Requires(beans = {KafkaAccess.class, SchemaRegistry.class})
final class SwitchFactory {

    @Singleton
    @Requires(missingBeans = SwitchSource.class)
    SwitchSource source() {
        return new SwitchSource(Topics.SWITCHES);
    }

    @Singleton
    @Bean(preDestroy = "close")
    TopicTable<Switch> switches(SwitchSource source, KafkaAccess access, SchemaRegistry registry) {
        return new TopicTable<>(source.topic(), source.topic().codec(registry), access).start();
    }

    @Singleton
    Switchboard switchboard(TopicTable<Switch> switches, Clock clock) {
        return new Switchboard(switches, clock);
    }

    @Singleton
    @Bean(preDestroy = "close")
    SwitchWriter writer(SwitchSource source, KafkaAccess access, SchemaRegistry registry) {
        return new SwitchWriter(access, source.topic(), registry);
    }
}
