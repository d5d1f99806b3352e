package org.lagesbild.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.lagesbild.embedded.broker.EmbeddedBroker;
import org.lagesbild.intake.IntakeService;
import org.lagesbild.intake.IntakeSettings;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.registry.HttpRegistrySettings;
import org.lagesbild.messaging.registry.HttpSchemaRegistry;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.riskview.RiskViewService;
import org.lagesbild.riskview.RiskViewSettings;
import org.lagesbild.web.session.DevSeed;

/** All services, as deploy/run starts them with nothing in them, and what a stranger can ask them. */
public final class Running implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final DemoKeys keys;
    private final House house;
    private final IntakeService intake;
    private final RiskViewService views;
    private final Web web;

    public Running(Path data) throws IOException {
        Path seed = data.resolve("seed");
        keys = new DemoKeys(DevSeed.at(seed));
        house = new House(data, freePort(), freePort(), keys.secretOf(EmbeddedBroker.HOUSE));
        new Rights(house, keys).apply(keys.principals(Instant.EPOCH, List.of()));
        intake = new IntakeService(
                house.access(),
                house.registry(),
                IntakeSettings.alone(data.resolve("intake").toString()),
                Clock.systemUTC());
        intake.start();
        views = new RiskViewService(
                house.access(),
                house.registry(),
                new RiskViewSettings(data.resolve("risk-view").toString(), 1, 0));
        views.start();
        web = new Web(house, freePort(), seed, List.of());
        web.measure(intake);
    }

    public String kafka() {
        return house.kafkaAddress();
    }

    public String registry() {
        return house.registryAddress();
    }

    public KafkaAccess kafkaAs(String principal, String secret) {
        return KafkaAccess.scram(kafka(), principal, secret);
    }

    public SchemaRegistry registryAs(String principal, String secret) {
        return new HttpSchemaRegistry(
                HttpRegistrySettings.of(URI.create(registry())).with(principal, secret));
    }

    public String secretOf(String principal) {
        return keys.secretOf(principal);
    }

    public HttpResponse<String> get(String path, String secret) {
        return send(request(path, secret));
    }

    public JsonNode json(String path, String secret) {
        try {
            return JSON.readTree(get(path, secret).body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<String> post(String path, String secret, String body) {
        return send(request(path, secret)
                .header("Content-Type", "application/json")
                .header("Prefer", "wait=5")
                .POST(BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> post(
            String path, String secret, String type, byte[] body, Map<String, String> headers) {
        HttpRequest.Builder request = request(path, secret).header("Content-Type", type);
        headers.forEach(request::header);
        return send(request.POST(BodyPublishers.ofByteArray(body)));
    }

    private HttpRequest.Builder request(String path, String secret) {
        return HttpRequest.newBuilder(URI.create(web.address() + path)).header("Authorization", "Bearer " + secret);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        web.close();
        views.close();
        intake.close();
        house.close();
    }
}
