package org.lagesbild.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.embedded.broker.BrokerSecurity;
import org.lagesbild.embedded.broker.BrokerSettings;
import org.lagesbild.embedded.broker.EmbeddedBroker;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.messaging.registry.RegisteredSchema;
import org.lagesbild.messaging.registry.RegistryException;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.table.TopicTable;
import org.lagesbild.messaging.topic.TopicBuilder;
import org.lagesbild.messaging.topic.Topics;

/** A table whose broker or registry goes away and comes back: it shows everything in the end, and says when it does not. */
final class TopicTableIT {

    private static final int PARTNERS = 40;
    private static final String SECOND = "1000";

    @TempDir
    private Path data;

    private final SchemaRegistry registry = new InMemorySchemaRegistry();
    private BrokerSettings settings;
    private KafkaAccess access;

    @BeforeEach
    void freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            int port = socket.getLocalPort();
            settings = new BrokerSettings(data, "127.0.0.1", "127.0.0.1", port, new BrokerSecurity.Open());
            access = new KafkaAccess(Map.of(
                    "bootstrap.servers", "127.0.0.1:" + port,
                    "request.timeout.ms", SECOND,
                    "default.api.timeout.ms", SECOND));
        }
    }

    @Test
    void shouldReadLaterWhatTheRegistryCouldNotTellNow() {
        try (EmbeddedBroker broker = EmbeddedBroker.start(settings)) {
            enrol(PARTNERS, "first");
            FailingRegistry failing = new FailingRegistry(registry, 3);
            try (var table = new TopicTable<>(Topics.ENROLMENTS, Topics.ENROLMENTS.codec(failing), access).start()) {
                table.caughtUp().orTimeout(60, TimeUnit.SECONDS).join();
                assertThat(table.rows()).hasSize(PARTNERS);
                assertThat(failing.left).hasNonPositiveValue();
            }
        }
    }

    @Test
    void shouldFollowAgainWhenTheBrokerIsBack() {
        EmbeddedBroker broker = EmbeddedBroker.start(settings);
        enrol(1, "first");
        try (var table = new TopicTable<>(Topics.ENROLMENTS, Topics.ENROLMENTS.codec(registry), access).start()) {
            table.caughtUp().orTimeout(60, TimeUnit.SECONDS).join();
            broker.close();
            CompletableFuture<Void> current = table.current();
            assertThat(current.copy().completeOnTimeout(null, 3, TimeUnit.SECONDS))
                    .succeedsWithin(5, TimeUnit.SECONDS);
            assertThat(current).isNotDone();
            broker = EmbeddedBroker.start(settings);
            enrol(1, "second");
            Awaitility.await("what was asked for while the broker was away").until(current::isDone);
            Awaitility.await("the row that came after")
                    .until(() -> table.get("second-0").isPresent());
            assertThat(table.ready()).isTrue();
        } finally {
            broker.close();
        }
    }

    /** One request at a time: of a topic that is a moment old, the second may be taken before the first. */
    private void enrol(int count, String prefix) {
        try (var admin = access.admin();
                var producer = access.producer(Map.of("max.in.flight.requests.per.connection", 1))) {
            new TopicBuilder(admin).create(List.of(Topics.ENROLMENTS));
            for (int i = 0; i < count; i++) {
                String id = prefix + "-" + i;
                byte[] value = Topics.ENROLMENTS.codec(registry).encode(publisher(id));
                producer.send(new ProducerRecord<>(Topics.ENROLMENTS.name(), id, value));
            }
        }
    }

    private static Enrolment publisher(String id) {
        return new Enrolment(
                id, Role.PUBLISHER, "POLICE", List.of("0191"), List.of("*"), List.of(), 24, false, Instant.EPOCH);
    }

    /** Knows everything, but not at the first few questions. */
    private static final class FailingRegistry implements SchemaRegistry {

        private final SchemaRegistry real;
        private final AtomicInteger left;

        FailingRegistry(SchemaRegistry real, int failures) {
            this.real = real;
            this.left = new AtomicInteger(failures);
        }

        @Override
        public String byId(int id) {
            if (left.getAndDecrement() > 0) {
                throw new RegistryException(50003, "registry not reached");
            }
            return real.byId(id);
        }

        @Override
        public int register(String subject, String schema) {
            return real.register(subject, schema);
        }

        @Override
        public RegisteredSchema latest(String subject) {
            return real.latest(subject);
        }

        @Override
        public boolean compatible(String subject, String schema) {
            return real.compatible(subject, schema);
        }
    }
}
