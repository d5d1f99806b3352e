package org.lagesbild.web.health;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import org.lagesbild.messaging.registry.RegistryException;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.topic.Topics;

/** Whether the registry answers; that it does not know a subject is an answer. */
@Singleton
@Requires(beans = SchemaRegistry.class)
final class RegistryReachable implements Readiness {

    private static final int UNKNOWN_SUBJECT = 40401;

    private final SchemaRegistry registry;

    RegistryReachable(SchemaRegistry registry) {
        this.registry = registry;
    }

    @Override
    public String name() {
        return "registry";
    }

    @Override
    public boolean ready() {
        try {
            registry.latest(Topics.ENROLMENTS.subject());
            return true;
        } catch (RegistryException e) {
            return e.code() == UNKNOWN_SUBJECT;
        }
    }
}
