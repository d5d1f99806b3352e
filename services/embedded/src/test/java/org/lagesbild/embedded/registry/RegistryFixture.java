package org.lagesbild.embedded.registry;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.embedded.broker.BrokerSettings;
import org.lagesbild.embedded.broker.EmbeddedBroker;

/** A registry over a broker of its own, open to everyone, for all tests of a class. */
abstract class RegistryFixture {

    @TempDir
    private static Path directory;

    private static EmbeddedBroker broker;
    private static EmbeddedRegistry registry;
    private static Rest rest;

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.start(BrokerSettings.open(directory));
        registry = EmbeddedRegistry.start(RegistrySettings.open(broker.bootstrapServers()));
        rest = new Rest(registry.url());
    }

    @AfterAll
    static void stop() {
        registry.close();
        broker.close();
    }

    static void restart() {
        registry.close();
        registry = EmbeddedRegistry.start(RegistrySettings.open(broker.bootstrapServers()));
        rest = new Rest(registry.url());
    }

    static Rest rest() {
        return rest;
    }
}
