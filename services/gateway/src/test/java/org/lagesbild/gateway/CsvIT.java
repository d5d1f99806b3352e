package org.lagesbild.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lagesbild.messaging.topic.PartnerTopics;
import org.lagesbild.testkit.KafkaCluster;

/** A table by HTTP. */
final class CsvIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HEADER = "eventId,category,area,occurredAt\n";

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
        partner = site.newPartner("csv");
    }

    @Test
    void shouldTakeTheSoundRowsOfATableWithABrokenMiddle() throws IOException {
        String body = HEADER + row(1) + "\n\"" + row(2) + "nope,MOON,0191,2026-03-01\n" + row(3);
        HttpResponse<String> answer = publish("text/csv", body, StandardCharsets.UTF_8);
        JsonNode results = JSON.readTree(answer.body()).path("results");
        assertThat(answer.statusCode()).isEqualTo(207);
        assertThat(results.findValuesAsText("outcome")).containsExactly("ACCEPTED", "REJECTED", "REJECTED", "ACCEPTED");
        assertThat(results.findValuesAsText("line")).containsExactly("2", "4", "5", "6");
        assertThat(results.at("/1/problems/0/code").asText()).isEqualTo("record.undecodable");
        assertThat(results.at("/2/problems").findValuesAsText("pointer")).contains("/2/eventId", "/2/category");
        assertThat(keys()).containsExactlyInAnyOrder(Incidents.id(1), Incidents.id(3));
    }

    @Test
    void shouldTake10000RowsAndNotOneMore() throws IOException {
        String most = HEADER + IntStream.range(0, 10_000).mapToObj(CsvIT::row).collect(Collectors.joining());
        assertThat(publish("text/csv", most, StandardCharsets.UTF_8).statusCode())
                .isEqualTo(200);
        assertThat(keys()).hasSize(10_000);
        HttpResponse<String> more = publish("text/csv", most + row(10_000), StandardCharsets.UTF_8);
        assertThat(more.statusCode()).isEqualTo(413);
        assertThat(keys()).hasSize(10_000);
    }

    @Test
    void shouldTellAllThatIsWrongWithAHeaderAndRepeatNothingOfIt() throws IOException {
        HttpResponse<String> answer =
                publish("text/csv; charset=utf-8", "19121212-1212,area,area\nx,0191,0191\n", StandardCharsets.UTF_8);
        JsonNode problems = JSON.readTree(answer.body()).path("problems");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(problems.findValuesAsText("code"))
                .containsExactly(
                        "column.unknown",
                        "guard.personnummer",
                        "column.repeated",
                        "column.missing",
                        "column.missing",
                        "column.missing");
        assertThat(problems.at("/0/column").asInt()).isEqualTo(1);
        assertThat(problems.at("/0/allowed").toString()).contains("occurredAt");
        assertThat(problems.at("/1/pointer").asText()).isEqualTo("/*");
        assertThat(problems.at("/1/column").asInt()).isEqualTo(1);
        assertThat(problems.at("/2/pointer").asText()).isEqualTo("/area");
        assertThat(problems.at("/2/column").asInt()).isEqualTo(3);
        assertThat(problems.at("/3/message").asText()).isEqualTo("Kolumnen saknas.");
        assertThat(answer.body()).doesNotContain("1212");
    }

    @Test
    void shouldRefuseOtherLettersByWhatIsWrongWithThem() throws IOException {
        String body = HEADER + row(1) + row(2).replace("ASSAULT", "MISSHANDEL Å");
        HttpResponse<String> latin = publish("text/csv", body, StandardCharsets.ISO_8859_1);
        assertThat(latin.statusCode()).isEqualTo(207);
        assertThat(JSON.readTree(latin.body()).at("/results/1/problems/0/code").asText())
                .isEqualTo("text.notUtf8");
        HttpResponse<String> wide = publish("text/csv", body, StandardCharsets.UTF_16);
        assertThat(wide.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(wide.body()).at("/problems/0/code").asText()).isEqualTo("text.notUtf8");
        HttpResponse<String> said = publish("text/csv; charset=iso-8859-1", body, StandardCharsets.ISO_8859_1);
        assertThat(said.statusCode()).isEqualTo(415);
        assertThat(said.body()).contains("\"supportedCharsets\":[\"utf-8\"]");
        assertThat(keys()).containsExactly(Incidents.id(1));
    }

    @Test
    void shouldCallATableOfNothingMalformed() {
        assertThat(publish("text/csv", "", StandardCharsets.UTF_8).statusCode()).isEqualTo(400);
        assertThat(publish("text/csv", HEADER, StandardCharsets.UTF_8).statusCode())
                .isEqualTo(400);
    }

    private static String row(long seed) {
        return Incidents.id(seed) + ",ASSAULT,0191,2026-03-01T12:34:56Z\n";
    }

    private HttpResponse<String> publish(String type, String body, Charset charset) {
        return site.send(site.as(partner, "/v1/incidents")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body.getBytes(charset))));
    }

    private List<String> keys() {
        return KafkaCluster.shared()
                .records()
                .present(PartnerTopics.reports(partner).name())
                .stream()
                .map(record -> new String(record.key(), StandardCharsets.UTF_8))
                .toList();
    }
}
