package org.lagesbild.standalone;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.lagesbild.embedded.broker.BrokerSettings;
import org.lagesbild.embedded.broker.EmbeddedBroker;
import org.lagesbild.embedded.registry.EmbeddedRegistry;
import org.lagesbild.embedded.registry.RegistrySettings;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.messaging.registry.HttpRegistrySettings;
import org.lagesbild.messaging.registry.SchemaRegistries;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.table.TopicTable;
import org.lagesbild.messaging.topic.TopicBuilder;
import org.lagesbild.messaging.topic.Topics;

/** What all services stand on: the broker, the registry, the house's topics, and the table of who is enrolled. */
final class House implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final long PATIENCE_SECONDS = 60;

    private final EmbeddedBroker broker;
    private final EmbeddedRegistry server;
    private final KafkaAccess access;
    private final SchemaRegistry registry;
    private final TopicTable<Enrolment> enrolments;

    House(Path data, int kafkaPort, int registryPort, String secret) {
        broker = EmbeddedBroker.start(
                BrokerSettings.secured(data.resolve("broker"), kafkaPort, Map.of(EmbeddedBroker.HOUSE, secret)));
        access = KafkaAccess.scram(broker.bootstrapServers(), EmbeddedBroker.HOUSE, secret);
        KnownPrincipals known = new KnownPrincipals(secret);
        server = EmbeddedRegistry.start(new RegistrySettings(LOOPBACK, registryPort, access.properties(), known));
        registry = SchemaRegistries.open(HttpRegistrySettings.of(server.url()).with(EmbeddedBroker.HOUSE, secret));
        try (Admin admin = access.admin()) {
            new TopicBuilder(admin).create(Topics.house());
        }
        enrolments = new TopicTable<>(Topics.ENROLMENTS, Topics.ENROLMENTS.codec(registry), access).start();
        known.follow(enrolments);
        await(enrolments.caughtUp());
    }

    private static void await(CompletableFuture<Void> caughtUp) {
        caughtUp.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    KafkaAccess access() {
        return access;
    }

    SchemaRegistry registry() {
        return registry;
    }

    TopicTable<Enrolment> enrolments() {
        return enrolments;
    }

    String kafkaAddress() {
        return broker.bootstrapServers();
    }

    String registryAddress() {
        return server.url().toString();
    }

    @Override
    public void close() {
        enrolments.close();
        server.close();
        broker.close();
    }
}
