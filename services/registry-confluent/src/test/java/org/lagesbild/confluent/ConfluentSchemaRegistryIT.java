package org.lagesbild.confluent;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.lagesbild.messaging.registry.HttpRegistrySettings;
import org.lagesbild.messaging.registry.SchemaRegistries;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.testkit.SchemaRegistryContract;
import org.lagesbild.testkit.TestRegistry;

/** Found on the class path, as a service would find it, and held to what our own client is held to. */
final class ConfluentSchemaRegistryIT extends SchemaRegistryContract {

    private static TestRegistry server;

    private static SchemaRegistry registry;

    @BeforeAll
    static void start() {
        server = TestRegistry.start();
        registry = SchemaRegistries.open(HttpRegistrySettings.of(server.url()));
        if (!(registry instanceof ConfluentSchemaRegistry)) {
            throw new IllegalStateException("not found: " + registry.getClass());
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Override
    protected SchemaRegistry registry() {
        return registry;
    }
}
