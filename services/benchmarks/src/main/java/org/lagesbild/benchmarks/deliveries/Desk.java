package org.lagesbild.benchmarks.deliveries;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.lagesbild.benchmarks.house.House;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.messaging.enrolment.Role;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.table.TopicTable;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.web.access.KeyHash;

/** Alerts' delivery as it is run alone, in this JVM, and one reader of everything who subscribes by its API. */
final class Desk implements AutoCloseable {

    private static final String READER = "bench-reader";
    private static final String KEY = "of-the-reader";
    private static final String PATH = "/v1/subscriptions";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final EmbeddedServer server;

    private Desk(EmbeddedServer server) {
        this.server = server;
    }

    /** Returns when it knows the reader. */
    static Desk open(House house) {
        enrol(house);
        ApplicationContext context = ApplicationContext.builder(Map.<String, Object>of(
                        "micronaut.server.host",
                        "127.0.0.1",
                        "micronaut.server.port",
                        -1,
                        "lagesbild.profile",
                        "dev",
                        "lagesbild.dev.seed-file",
                        Path.of(house.stateOf("seed")).toString(),
                        "lagesbild.alerts.enabled",
                        "true",
                        "lagesbild.webhooks.plain-http",
                        "true",
                        "lagesbild.webhooks.allowed-networks",
                        "127.0.0.0/8",
                        "lagesbild.kafka.bootstrap",
                        house.bootstrapServers()))
                .banner(false)
                .build();
        context.registerSingleton(SchemaRegistry.class, house.registry());
        EmbeddedServer server = context.start().getBean(EmbeddedServer.class).start();
        context.getBeansOfType(TopicTable.class)
                .forEach(table -> table.caughtUp().join());
        return new Desk(server);
    }

    private static void enrol(House house) {
        Instant since = Instant.now().truncatedTo(ChronoUnit.DAYS);
        List<String> keys = List.of(KeyHash.of(KEY));
        Enrolment reader =
                new Enrolment(READER, Role.COORDINATION, "", List.of("00"), List.of("*"), keys, 0, false, since);
        try (KafkaProducer<String, byte[]> producer = house.access().producer(Map.of())) {
            byte[] value = Topics.ENROLMENTS.codec(house.registry()).encode(reader);
            producer.send(new ProducerRecord<>(Topics.ENROLMENTS.name(), READER, value));
        }
    }

    /** The new subscription's id. */
    String subscribe(String url) throws IOException, InterruptedException {
        String order = "{\"channel\":\"WEBHOOK\",\"target\":\"%s\"}".formatted(url);
        return send("", "POST", BodyPublishers.ofString(order)).path("id").asText();
    }

    void pause(String id) throws IOException, InterruptedException {
        send("/" + id + "/pause", "POST", BodyPublishers.noBody());
    }

    void resume(String id) throws IOException, InterruptedException {
        send("/" + id + "/resume", "POST", BodyPublishers.noBody());
    }

    /** What the API says of how the subscription is served. */
    JsonNode service(String id) throws IOException, InterruptedException {
        return send("/" + id, "GET", BodyPublishers.noBody()).path("service");
    }

    private JsonNode send(String path, String method, BodyPublisher body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.getURL() + PATH + path))
                .header("Authorization", "Bearer " + KEY)
                .header("Content-Type", "application/json")
                .method(method, body)
                .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(path + " answers " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    @Override
    public void close() {
        server.getApplicationContext().close();
    }
}
