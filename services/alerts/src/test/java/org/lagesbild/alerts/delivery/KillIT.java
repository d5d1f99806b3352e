package org.lagesbild.alerts.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.alerts.Endpoint;
import org.lagesbild.alerts.Endpoint.Call;
import org.lagesbild.alerts.KnownPrincipals;
import org.lagesbild.alerts.Site;
import org.lagesbild.messaging.registry.HttpRegistrySettings;
import org.lagesbild.messaging.registry.SchemaRegistries;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.topic.Topic;
import org.lagesbild.messaging.topic.TopicBuilder;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.testkit.KafkaCluster;
import org.lagesbild.testkit.SampleAlerts;
import org.lagesbild.testkit.TestRegistry;

/** What is left when the process is killed in the middle of its work, and another one takes over. */
class KillIT {

    private static final Instant NOON = Instant.parse("2026-06-02T10:00:00Z");
    private static final int ALERTS = 60;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Endpoint endpoint = new Endpoint();

    @TempDir
    private Path directory;

    private KafkaCluster cluster;
    private TestRegistry registry;
    private SchemaRegistry schemas;

    @BeforeEach
    void begin() {
        cluster = KafkaCluster.own();
        registry = TestRegistry.start();
        schemas = SchemaRegistries.open(HttpRegistrySettings.of(registry.url()));
        new TopicBuilder(cluster.admin())
                .create(List.of(
                        Topics.ALERTS,
                        Topics.SUBSCRIPTIONS,
                        Topics.DELIVERIES,
                        Topics.ENROLMENTS,
                        Topics.SWITCHES,
                        Topics.AUDIT));
        publish(Topics.ENROLMENTS, "ops", KnownPrincipals.coordination("ops", List.of("0191"), List.of("*")));
    }

    @AfterEach
    void end() {
        endpoint.close();
        registry.close();
        cluster.close();
    }

    @Test
    void shouldLoseNothingAndKeepIdsWhenItIsKilledAgainAndAgain() {
        try (DeliveryProcess first = start()) {
            subscribe(first.address());
            endpoint.hangs();
            IntStream.range(0, ALERTS).forEach(this::say);
            endpoint.await(1);
        }
        endpoint.letGo();
        try (DeliveryProcess second = start()) {
            endpoint.await(ALERTS / 2);
            second.kill();
        }
        try (DeliveryProcess third = start()) {
            Awaitility.await("all of them").atMost(Duration.ofMinutes(2)).until(() -> delivered() == ALERTS);
            Awaitility.await("all settled")
                    .until(() -> service(third.address()).get("lagSeconds").asInt() == 0);
        }
        assertThat(endpoint.calls().size()).isGreaterThan(ALERTS);
        assertThat(endpoint.calls().stream().map(Call::id).distinct()).hasSize(ALERTS);
    }

    private long delivered() {
        return endpoint.calls().stream().map(Call::alert).distinct().count();
    }

    private DeliveryProcess start() {
        return DeliveryProcess.start(
                directory,
                Map.of(
                        "lagesbild.profile",
                        "dev",
                        "lagesbild.dev.seed-file",
                        directory.resolve("seed").toString(),
                        "lagesbild.kafka.bootstrap",
                        cluster.bootstrapServers(),
                        "lagesbild.registry.url",
                        registry.url().toString(),
                        "lagesbild.webhooks.allowed-networks",
                        "127.0.0.0/8",
                        "lagesbild.webhooks.plain-http",
                        "true"));
    }

    private void say(int number) {
        publish(Topics.ALERTS, "0191", SampleAlerts.opened("a" + number, NOON));
    }

    private <T> void publish(Topic<T> topic, String key, T value) {
        cluster.records().send(topic.name(), key, topic.codec(schemas).encode(value));
    }

    private void subscribe(URI address) {
        String order = "{\"channel\":\"WEBHOOK\",\"target\":\"%s\"}".formatted(endpoint.url());
        Awaitility.await("a subscription")
                .atMost(Duration.ofMinutes(2))
                .ignoreExceptions()
                .until(() ->
                        send(address, BodyPublishers.ofString(order), "POST").statusCode() == 201);
    }

    private JsonNode service(URI address) throws IOException, InterruptedException {
        return Site.json(send(address, BodyPublishers.noBody(), "GET").body()).at("/items/0/service");
    }

    private HttpResponse<String> send(URI address, HttpRequest.BodyPublisher body, String method)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/v1/subscriptions"))
                .header("Authorization", "Bearer " + KnownPrincipals.key("ops"))
                .header("Content-Type", "application/json")
                .method(method, body)
                .build();
        return client.send(request, BodyHandlers.ofString());
    }
}
