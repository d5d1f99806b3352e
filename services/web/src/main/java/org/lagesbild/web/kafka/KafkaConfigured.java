package org.lagesbild.web.kafka;

import io.micronaut.context.BeanContext;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.web.profile.Profile;
import org.lagesbild.web.profile.StartupRule;

/** Who is known stands in Kafka: without a way there nobody could be let in, and on an open cluster anybody would be. */
@Singleton
final class KafkaConfigured implements StartupRule {

    private final BeanContext beans;
    private final Profile profile;

    KafkaConfigured(BeanContext beans, Profile profile) {
        this.beans = beans;
        this.profile = profile;
    }

    @Override
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (profile.dev()) {
            return faults;
        }
        if (!beans.containsBean(KafkaAccess.class)) {
            faults.add("lagesbild.kafka.bootstrap is not set: who is enrolled stands in Kafka");
        }
        if (beans.findBean(KafkaSettings.class).filter(KafkaSettings::anonymous).isPresent()) {
            faults.add("lagesbild.kafka.principal and .secret are not set: only the dev profile uses an open cluster");
        }
        if (!beans.containsBean(SchemaRegistry.class)) {
            faults.add("lagesbild.registry.url is not set: nothing in Kafka can be read without its schema");
        }
        return faults;
    }
}
