package org.lagesbild.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.embedded.broker.EmbeddedBroker;
import org.lagesbild.intake.IntakeService;
import org.lagesbild.intake.IntakeSettings;
import org.lagesbild.web.session.DevSeed;

/** What strangers' clients and operators find in a house that has just been opened, before the first report. */
final class HouseIT {

    private static final String PARTNER = "kommunen";
    private static final String OPERATOR = "drift";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private static Path data;

    private static DemoKeys keys;
    private static House house;
    private static IntakeService intake;
    private static Web web;

    @BeforeAll
    static void open() throws IOException {
        Path seed = data.resolve("seed");
        keys = new DemoKeys(DevSeed.at(seed));
        house = new House(data, freePort(), freePort(), keys.secretOf(EmbeddedBroker.HOUSE));
        new Rights(house, keys).apply(keys.principals(Instant.EPOCH, List.of()));
        String state = data.resolve("intake").toString();
        intake = new IntakeService(house.access(), house.registry(), IntakeSettings.alone(state), Clock.systemUTC());
        intake.start();
        web = new Web(house, freePort(), seed, List.of());
        web.measure(intake);
    }

    @AfterAll
    static void close() {
        web.close();
        intake.close();
        house.close();
    }

    @Test
    void shouldDescribeAPartnersTopicsToItsClients() throws Exception {
        JsonNode receipts = latest("partner." + PARTNER + ".receipts-value");
        assertThat(receipts.path("schema").asText()).contains("\"name\":\"Receipt\"");
        assertThat(receipts.path("id").asInt())
                .isPositive()
                .isEqualTo(house.registry()
                        .register("receipts-value", receipts.path("schema").asText()));
        assertThat(latest("partner." + PARTNER + ".reports-value")
                        .path("schema")
                        .asText())
                .contains("\"name\":\"IncidentReport\"");
    }

    @Test
    void shouldShowWhatKafkaMeasuresOfEveryPart() throws Exception {
        Awaitility.await("a metric of each")
                .untilAsserted(
                        () -> assertThat(metrics())
                                .containsPattern("kafka_stream_client_state\\S*application_id=\"intake\"")
                                .containsPattern("kafka_producer_record_send_total\\S*client_id=\"lagesbild-gateway\"")
                                .containsPattern(
                                        "kafka_consumer_fetch_manager_records_consumed_total\\S*client_id=\"table-receipts-")
                                .containsPattern(
                                        "kafka_consumer_fetch_manager_records_consumed_total\\S*client_id=\"table-enrolments-"));
        assertThat(metrics()).doesNotContain(keys.secretOf(PARTNER));
    }

    private static String metrics() throws IOException, InterruptedException {
        HttpResponse<String> answer =
                get(URI.create(web.address() + "/prometheus"), "Bearer " + keys.secretOf(OPERATOR));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static JsonNode latest(String subject) throws IOException, InterruptedException {
        String pair = PARTNER + ":" + keys.secretOf(PARTNER);
        HttpResponse<String> answer = get(
                URI.create(house.registryAddress() + "/subjects/" + subject + "/versions/latest"),
                "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8)));
        assertThat(answer.statusCode()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }

    private static HttpResponse<String> get(URI uri, String authorization) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Authorization", authorization)
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
