package org.lagesbild.web.kafka;

import io.micronaut.context.BeanContext;
import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.web.profile.Profile;
import org.lagesbild.web.profile.StartupRule;

/**
 * Who is known stands in Kafka, and so does all that is served: without a way there nobody could be let in, and on an open
 * cluster anybody would be. Under dev only a process that serves something of ours needs it.
 */
@Singleton
final class KafkaConfigured implements StartupRule {

    private final BeanContext beans;
    private final Environment environment;
    private final Profile profile;

    KafkaConfigured(BeanContext beans, Environment environment, Profile profile) {
        this.beans = beans;
        this.environment = environment;
        this.profile = profile;
    }

    @Override
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        boolean needed = !profile.dev() || servesSomething();
        if (needed && !beans.containsBean(KafkaAccess.class)) {
            faults.add("lagesbild.kafka.bootstrap is not set: who is enrolled stands in Kafka");
        }
        if (!profile.dev()
                && beans.findBean(KafkaSettings.class)
                        .filter(KafkaSettings::anonymous)
                        .isPresent()) {
            faults.add("lagesbild.kafka.principal and .secret are not set: only the dev profile uses an open cluster");
        }
        if (needed && !beans.containsBean(SchemaRegistry.class)) {
            faults.add("lagesbild.registry.url is not set: nothing in Kafka can be read without its schema");
        }
        return faults;
    }

    /** As a service says it of itself: {@code lagesbild.<service>.enabled}. */
    private boolean servesSomething() {
        return environment.getPropertyEntries("lagesbild").stream()
                .anyMatch(service -> environment
                        .getProperty("lagesbild." + service + ".enabled", Boolean.class)
                        .orElse(false));
    }
}
