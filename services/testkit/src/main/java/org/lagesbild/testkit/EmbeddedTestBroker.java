package org.lagesbild.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.utils.Utils;
import org.lagesbild.embedded.broker.BrokerSettings;
import org.lagesbild.embedded.broker.EmbeddedBroker;

/** A broker in this JVM, on a free port; its data goes with it. */
record EmbeddedTestBroker(Path directory, EmbeddedBroker broker) implements TestBroker {

    static EmbeddedTestBroker started() {
        try {
            Path directory = Files.createTempDirectory("lagesbild-kafka");
            return new EmbeddedTestBroker(directory, EmbeddedBroker.start(BrokerSettings.open(directory)));
        } catch (IOException e) {
            throw new UncheckedIOException("no directory for the test broker", e);
        }
    }

    @Override
    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    @Override
    public void close() {
        broker.close();
        Utils.closeQuietly(() -> Utils.delete(directory.toFile()), "test broker's data");
    }
}
