package org.lagesbild.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lagesbild.messaging.topic.PartnerTopics;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.testkit.KafkaCluster;

/** Each status of the contract, and what is in the topic then. */
final class PublishIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static GatewaySite site;
    private String partner;

    @BeforeAll
    static void start() {
        site = GatewaySite.shared();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @BeforeEach
    void enrol() {
        partner = site.newPartner("p");
    }

    @Test
    void shouldTakeOneIncident() throws IOException {
        HttpResponse<String> answer = site.publish(partner, "", Incidents.sound(1));
        JsonNode body = JSON.readTree(answer.body());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(body.path("submissionId").asText()).hasSize(36);
        assertThat(body.path("schemaId").asInt()).isPositive();
        assertThat(body.path("receivedAt").asText()).startsWith("20").endsWith("Z");
        assertThat(body.path("results").toString())
                .isEqualTo("[{\"index\":0,\"eventId\":\"%s\",\"outcome\":\"ACCEPTED\",\"problems\":[]}]"
                        .formatted(Incidents.id(1)));
        Report written = written().get(0);
        assertThat(written.eventId()).isEqualTo(Incidents.id(1));
        assertThat(written.occurredAt()).isEqualTo("2026-03-01T12:00:00Z");
        assertThat(written.submissionId()).isEqualTo(body.path("submissionId").asText());
    }

    @Test
    void shouldWriteNothingFinerToTheTopicThanTheCategoryMayBeTold() {
        String sensitive = Incidents.sound(1)
                .replaceFirst("\"category\":\"[A-Z_]+\"", "\"category\":\"DOMESTIC_VIOLENCE\"")
                .replaceFirst("\"area\":\"0191\"", "\"area\":\"0191R005\"");
        assertThat(sensitive).contains("DOMESTIC_VIOLENCE", "0191R005");
        assertThat(site.publish(partner, "", sensitive).statusCode()).isEqualTo(200);

        assertThat(written()).singleElement().satisfies(report -> {
            assertThat(report.area()).isEqualTo("0191");
            assertThat(report.occurredAt()).isEqualTo("2026-02-28T23:00:00Z");
            assertThat(report.policyVersion())
                    .isEqualTo(Vocabularies.edgePolicy().version());
        });
    }

    @Test
    void shouldTakeTheSoundItemsOfAnArrayWithABrokenMiddle() throws IOException {
        String body = "[" + Incidents.sound(1) + ",{\"eventId\":\"x," + Incidents.sound(2) + "]";
        HttpResponse<String> answer = site.publish(partner, "", body);
        assertThat(answer.statusCode()).isEqualTo(207);
        assertThat(outcomes(answer)).containsExactly("ACCEPTED", "REJECTED", "ACCEPTED");
        assertThat(JSON.readTree(answer.body())
                        .at("/results/1/problems/0/pointer")
                        .asText())
                .isEqualTo("/1");
        assertThat(written()).extracting(Report::eventId).containsExactlyInAnyOrder(Incidents.id(1), Incidents.id(2));
    }

    @Test
    void shouldTakeTheSoundLinesOfNdjson() throws IOException {
        String body = Incidents.sound(1) + "\n{\"eventId\":\n" + Incidents.sound(2) + "\n";
        HttpResponse<String> answer = site.send(site.as(partner, "/v1/incidents")
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).isEqualTo(207);
        assertThat(outcomes(answer)).containsExactly("ACCEPTED", "REJECTED", "ACCEPTED");
        assertThat(written()).hasSize(2);
    }

    @Test
    void shouldSay422WhereNothingWasTaken() throws IOException {
        HttpResponse<String> answer =
                site.publish(partner, "", "[{\"area\":\"0180\",\"place\":\"MOON\"},{\"colour\":1}]");
        JsonNode body = JSON.readTree(answer.body());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(outcomes(answer)).containsExactly("REJECTED", "REJECTED");
        assertThat(pointers(body, 0)).contains("/0/eventId", "/0/category", "/0/area", "/0/occurredAt", "/0/place");
        assertThat(pointers(body, 1)).contains("/1/*");
        assertThat(problem(body, 0, "place.unknown").path("allowed")).isNotEmpty();
        assertThat(problem(body, 0, "area.notGranted").path("allowed").toString())
                .isEqualTo("[\"0191\"]");
        assertThat(problem(body, 0, "category.missing").path("see").asText()).isEqualTo("/v1/taxonomy");
        assertThat(problem(body, 0, "category.missing")
                        .path("messages")
                        .path("en")
                        .asText())
                .isNotBlank();
        assertThat(written()).isEmpty();
    }

    @Test
    void shouldTake10000ItemsAndNotOneMore() throws IOException {
        HttpResponse<String> most = site.publish(partner, "", Incidents.array(10_000));
        assertThat(most.statusCode()).isEqualTo(200);
        assertThat(outcomes(most)).hasSize(10_000).containsOnly("ACCEPTED");
        assertThat(written())
                .extracting(Report::eventId)
                .doesNotHaveDuplicates()
                .hasSize(10_000);
        HttpResponse<String> more = site.publish(partner, "", Incidents.array(10_001));
        assertThat(more.statusCode()).isEqualTo(413);
        assertThat(JSON.readTree(more.body()).at("/limits/items").asInt()).isEqualTo(10_000);
        assertThat(written()).hasSize(10_000);
    }

    @Test
    void shouldTakeABodyOfUnknownLengthAsItComes() {
        byte[] body = Incidents.array(2_000).getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> answer = site.send(site.as(partner, "/v1/incidents")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(written()).hasSize(2_000);
    }

    @Test
    void shouldRefuseMoreThan16MiB() throws IOException {
        HttpResponse<String> answer = site.publish(partner, "", tooLong());
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(JSON.readTree(answer.body()).at("/limits/bytes").asInt()).isEqualTo(16 << 20);
        assertThat(written()).isEmpty();
    }

    @Test
    void shouldRefuseMoreThan16MiBOfUnknownLength() throws IOException {
        byte[] body = tooLong().getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> answer = site.send(site.as(partner, "/v1/incidents")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(written()).isEmpty();
    }

    private static String tooLong() {
        return "[" + Incidents.sound(1) + "," + " ".repeat(16 << 20) + Incidents.sound(2) + "]";
    }

    @Test
    void shouldWriteNothingInADryRun() {
        HttpResponse<String> answer =
                site.publish(partner, "?dryRun=true", "[" + Incidents.sound(1) + ",{\"colour\":\"red\"}]");
        assertThat(answer.statusCode()).isEqualTo(207);
        assertThat(outcomes(answer)).containsExactly("ACCEPTED", "REJECTED");
        assertThat(answer.body()).contains("\"dryRun\":true");
        assertThat(written()).isEmpty();
    }

    @Test
    void shouldRefuseFormatsItDoesNotRead() throws IOException {
        HttpResponse<String> answer = site.send(site.as(partner, "/v1/incidents")
                .header("Content-Type", "text/html")
                .POST(BodyPublishers.ofString("<p>")));
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(JSON.readTree(answer.body()).path("supported").toString())
                .isEqualTo(
                        "[\"application/json\",\"application/x-ndjson\",\"text/csv\",\"avro/binary\",\"application/avro\"]");
    }

    @Test
    void shouldRefuseAnEncodingItDoesNotRead() {
        HttpResponse<String> answer = site.send(site.as(partner, "/v1/incidents")
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "compress")
                .POST(BodyPublishers.ofString(Incidents.sound(1))));
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("\"supportedEncodings\":[\"gzip\",\"identity\"]");
        assertThat(answer.headers().firstValue("Accept-Encoding")).contains("gzip, identity");
        assertThat(written()).isEmpty();
    }

    @Test
    void shouldAskWhoIsThere() {
        HttpResponse<String> answer = site.publish("nobody", "", Incidents.sound(1));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
    }

    @Test
    void shouldRefuseTheSuspendedAtOnce() {
        site.enrol(partner, true);
        assertThat(site.publish(partner, "", Incidents.sound(1)).statusCode()).isEqualTo(403);
        assertThat(written()).isEmpty();
    }

    @Test
    void shouldCallAnEmptyBodyMalformed() {
        assertThat(site.publish(partner, "", "[]").statusCode()).isEqualTo(400);
        assertThat(site.publish(partner, "", "").statusCode()).isEqualTo(400);
        assertThat(site.publish(partner, "?dryRun=maybe", "[]").statusCode()).isEqualTo(400);
    }

    @Test
    void shouldPutAHeartbeatIntoTheTopic() {
        HttpResponse<String> answer =
                site.send(site.as(partner, "/v1/heartbeat").POST(BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(written()).extracting(report -> report.kind().name()).containsExactly("HEARTBEAT");
    }

    private List<Report> written() {
        var codec = PartnerTopics.reports(partner).codec(GatewaySite.REGISTRY);
        return KafkaCluster.shared()
                .records()
                .present(PartnerTopics.reports(partner).name())
                .stream()
                .map(ConsumerRecord::value)
                .<Report>map(codec::decode)
                .toList();
    }

    private static List<String> outcomes(HttpResponse<String> answer) {
        try {
            return StreamSupport.stream(
                            JSON.readTree(answer.body()).path("results").spliterator(), false)
                    .map(result -> result.path("outcome").asText())
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> pointers(JsonNode body, int index) {
        return StreamSupport.stream(body.at("/results/" + index + "/problems").spliterator(), false)
                .map(problem -> problem.path("pointer").asText())
                .toList();
    }

    private static JsonNode problem(JsonNode body, int index, String code) {
        return StreamSupport.stream(body.at("/results/" + index + "/problems").spliterator(), false)
                .filter(problem -> problem.path("code").asText().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
