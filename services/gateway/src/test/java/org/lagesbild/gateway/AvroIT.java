package org.lagesbild.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lagesbild.messaging.topic.PartnerTopics;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.schemas.IncidentReport;
import org.lagesbild.testkit.KafkaCluster;

/** Avro by HTTP. */
final class AvroIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static GatewaySite site;
    private String partner;
    private int schema;

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
        partner = site.newPartner("avro");
        schema = PartnerTopics.reports(partner).codec(GatewaySite.REGISTRY).schemaId();
    }

    @Test
    void shouldTakeOneRecord() throws IOException {
        HttpResponse<String> answer = publish("avro/binary", AvroBodies.wire(schema, report(1)));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(answer.body()).path("schemaId").asInt()).isEqualTo(schema);
        Report written = written().get(0);
        assertThat(written.eventId()).isEqualTo(Incidents.id(1));
        assertThat(written.occurredAt()).isEqualTo("2026-03-01T12:00:00Z");
        assertThat(written.submissionId())
                .isEqualTo(JSON.readTree(answer.body()).path("submissionId").asText());
    }

    @Test
    void shouldTakeTheSoundRecordsOfAFile() throws IOException {
        List<IncidentReport> reports = reports(6);
        reports.get(2).setArea("0180");
        HttpResponse<String> answer = publish("application/avro", AvroBodies.file("deflate", 2, reports));
        JsonNode results = JSON.readTree(answer.body()).path("results");
        assertThat(answer.statusCode()).isEqualTo(207);
        assertThat(results.findValuesAsText("outcome"))
                .containsExactly("ACCEPTED", "ACCEPTED", "REJECTED", "ACCEPTED", "ACCEPTED", "ACCEPTED");
        assertThat(results.at("/2/problems/0/pointer").asText()).isEqualTo("/2/area");
        assertThat(written()).hasSize(5);
    }

    @Test
    void shouldTake10000RecordsAndNotOneMore() {
        assertThat(publish("avro/binary", AvroBodies.file("null", 500, reports(10_000)))
                        .statusCode())
                .isEqualTo(200);
        assertThat(written()).hasSize(10_000);
        assertThat(publish("avro/binary", AvroBodies.file("null", 500, reports(10_001)))
                        .statusCode())
                .isEqualTo(413);
        assertThat(written()).hasSize(10_000);
    }

    @Test
    void shouldSayWhatIsWrongWithASchema() throws IOException {
        assertProblem(publish("avro/binary", AvroBodies.wire(schema + 10_000, report(1))), 422, "schema.unknown");
        int other = GatewaySite.REGISTRY.register(
                "receipts-value", Topics.RECEIPTS.wire().text());
        assertProblem(publish("avro/binary", AvroBodies.wire(other, report(1))), 422, "schema.foreign");
        byte[] file = AvroBodies.file("null", 1, reports(1));
        byte[] renamed = new String(file, StandardCharsets.ISO_8859_1)
                .replace("IncidentReport", "AccidentReport")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertProblem(publish("avro/binary", renamed), 400, "schema.foreign");
        assertProblem(publish("avro/binary", AvroBodies.file("bzip2", 1, reports(1))), 400, "avro.codec");
        assertProblem(publish("avro/binary", Incidents.sound(1).getBytes(StandardCharsets.UTF_8)), 400, "body.notAvro");
        assertThat(written()).isEmpty();
    }

    @Test
    void shouldTellThatAFileWasCutOff() throws IOException {
        byte[] file = AvroBodies.file("null", 2, reports(6));
        HttpResponse<String> answer = publish("avro/binary", Arrays.copyOf(file, file.length - 20));
        assertThat(answer.statusCode()).isEqualTo(207);
        assertThat(JSON.readTree(answer.body()).path("results").findValuesAsText("outcome"))
                .endsWith("REJECTED");
        assertThat(publish("avro/binary", new byte[0]).statusCode()).isEqualTo(400);
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(JSON.readTree(answer.body()).findValuesAsText("code")).containsExactly(code);
    }

    private static IncidentReport report(long seed) {
        return AvroBodies.sound(Incidents.id(seed));
    }

    private static List<IncidentReport> reports(int count) {
        return IntStream.range(0, count).mapToObj(AvroIT::report).toList();
    }

    private HttpResponse<String> publish(String type, byte[] body) {
        return site.send(
                site.as(partner, "/v1/incidents").header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
    }

    private List<Report> written() {
        var codec = PartnerTopics.reports(partner).codec(GatewaySite.REGISTRY);
        return KafkaCluster.shared()
                .records()
                .present(PartnerTopics.reports(partner).name())
                .stream()
                .<Report>map(record -> codec.decode(record.value()))
                .toList();
    }
}
