package org.lagesbild.embedded.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.messaging.topic.Topic;
import org.lagesbild.messaging.topic.TopicBuilder;
import org.lagesbild.messaging.topic.Topics;

final class EmbeddedBrokerIT {

    private static final String SECRET = "a \"quoted\" \\ secret, with=all]";
    private static final Map<String, String> SECRETS = Map.of(EmbeddedBroker.HOUSE, SECRET);

    @TempDir
    private Path directory;

    @Test
    void shouldKeepRecordsAndOffsetsOverARestart() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.open(directory))) {
            Clients clients = new Clients(broker);
            clients.createTopic("kept");
            clients.sendInTransaction("kept", "first");
            assertThat(clients.read("kept", "group", 1)).containsExactly("first");
        }
        try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.open(directory))) {
            Clients clients = new Clients(broker);
            clients.sendInTransaction("kept", "second");
            assertThat(clients.read("kept", "group", 1)).containsExactly("second");
            assertThat(clients.read("kept", "other", 2)).containsExactly("first", "second");
        }
    }

    /** What was created before, or changed by hand, would keep its records for another time than is promised. */
    @Test
    void shouldGiveATopicThatWasThereTheSettingsOfTheCatalogue() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.secured(directory, 0, SECRETS))) {
            Clients house = new Clients(broker, EmbeddedBroker.HOUSE, SECRET);
            house.createTopic(Topics.DEAD_LETTERS.name());
            house.createTopic(Topics.RUNS.name());
            try (Admin admin = house.admin()) {
                List<Topic<?>> topics = List.of(Topics.DEAD_LETTERS, Topics.RUNS);
                new TopicBuilder(admin).create(topics);

                for (Topic<?> topic : topics) {
                    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
                    Config now = Objects.requireNonNull(
                            admin.describeConfigs(List.of(resource)).all().get().get(resource));
                    assertThat(topic.config(1))
                            .isNotEmpty()
                            .allSatisfy((name, value) ->
                                    assertThat(now.get(name).value()).isEqualTo(value));
                }
            }
        }
    }

    @Test
    void shouldCloseWithinSeconds() throws Exception {
        EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.open(directory));
        new Clients(broker).createTopic("any");
        Instant before = Instant.now();
        broker.close();
        broker.close();
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void shouldAuthenticateTheHouseWithTheSecretItWasFormattedWith() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.secured(directory, 0, SECRETS))) {
            Clients house = new Clients(broker, EmbeddedBroker.HOUSE, SECRET);
            house.createTopic("secured");
            house.sendInTransaction("secured", "value");
            assertThat(house.read("secured", "group", 1)).containsExactly("value");
        }
        try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.secured(directory, 0, SECRETS))) {
            Clients house = new Clients(broker, EmbeddedBroker.HOUSE, SECRET);
            assertThat(house.read("secured", "again", 1)).containsExactly("value");
        }
    }

    @Test
    void shouldRefuseAWrongSecretAndAnUnknownPrincipal() {
        try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.secured(directory, 0, SECRETS))) {
            assertThatThrownBy(() -> new Clients(broker, EmbeddedBroker.HOUSE, "wrong").send("any", "value"))
                    .isInstanceOf(SaslAuthenticationException.class);
            assertThatThrownBy(() -> new Clients(broker, "stranger", "any").send("any", "value"))
                    .isInstanceOf(SaslAuthenticationException.class);
        }
    }

    @Test
    void shouldFailToStartWhereThePortIsTaken(@TempDir Path other) throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            BrokerSettings settings = BrokerSettings.open(other).withPort(taken.getLocalPort());
            assertThatThrownBy(() -> EmbeddedBroker.start(settings)).isInstanceOf(UncheckedIOException.class);
        }
    }

    @Test
    void shouldRefuseAnOpenBrokerOutsideLoopback() {
        BrokerSecurity open = new BrokerSecurity.Open();
        assertThatThrownBy(() -> new BrokerSettings(directory, "0.0.0.0", "localhost", 0, open))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
