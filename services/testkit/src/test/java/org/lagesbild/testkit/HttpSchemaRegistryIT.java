package org.lagesbild.testkit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.lagesbild.messaging.registry.HttpRegistrySettings;
import org.lagesbild.messaging.registry.HttpSchemaRegistry;
import org.lagesbild.messaging.registry.SchemaRegistry;

final class HttpSchemaRegistryIT extends SchemaRegistryContract {

    private static TestRegistry server;

    private static SchemaRegistry registry;

    @BeforeAll
    static void start() {
        server = TestRegistry.start();
        registry = new HttpSchemaRegistry(HttpRegistrySettings.of(server.url()));
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
