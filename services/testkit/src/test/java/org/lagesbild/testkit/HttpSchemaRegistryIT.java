package org.lagesbild.testkit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.lagesbild.embedded.registry.EmbeddedRegistry;
import org.lagesbild.embedded.registry.RegistrySettings;
import org.lagesbild.messaging.registry.HttpRegistrySettings;
import org.lagesbild.messaging.registry.HttpSchemaRegistry;
import org.lagesbild.messaging.registry.SchemaRegistry;

final class HttpSchemaRegistryIT extends SchemaRegistryContract {

    private static EmbeddedRegistry server;

    private static SchemaRegistry registry;

    @BeforeAll
    static void start() {
        server = EmbeddedRegistry.start(
                RegistrySettings.open(KafkaCluster.shared().bootstrapServers()));
        registry = new HttpSchemaRegistry(HttpRegistrySettings.of(server.url()));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Override
    SchemaRegistry registry() {
        return registry;
    }
}
