package org.lagesbild.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagesbild.messaging.topic.PartnerTopics;
import org.lagesbild.testkit.KafkaCluster;

/** Whatever is bad gets a clear problem, and what is good beside it is not lost. */
final class BadInputIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MIB = 1 << 20;

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
        partner = site.newPartner("bad");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32BE", "UTF-32LE"})
    void shouldRefuseWiderEncodingsAsAWhole(String charset) throws IOException {
        for (String type : List.of("application/json", "application/x-ndjson", "text/csv")) {
            HttpResponse<String> answer = publish(type, Incidents.sound(1), Charset.forName(charset));
            assertThat(answer.statusCode()).as(type).isEqualTo(400);
            assertThat(JSON.readTree(answer.body()).at("/problems/0/code").asText())
                    .isEqualTo("text.notUtf8");
        }
        assertThat(keys()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"application/json, '[', ']'", "application/x-ndjson, '', ''"})
    void shouldRefuseOtherLettersWithTheirItem(String type, String begin, String end) throws IOException {
        String between = begin.isEmpty() ? "\n" : ",";
        String latin = Incidents.sound(2).replace("ASSAULT", "MÅL");
        HttpResponse<String> answer = publish(
                type,
                begin + String.join(between, Incidents.sound(1), latin, Incidents.sound(3)) + end,
                StandardCharsets.ISO_8859_1);
        assertThat(answer.statusCode()).isEqualTo(207);
        assertThat(JSON.readTree(answer.body()).at("/results/1/problems/0/code").asText())
                .isEqualTo("text.notUtf8");
        assertThat(answer.body()).doesNotContain("M\uFFFDL");
        assertThat(keys()).containsExactlyInAnyOrder(Incidents.id(1), Incidents.id(3));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "category":"\\ud800"                     | category.unknown
            "category":"ASSAULT\\u0000"              | category.unknown
            "category":"ASSAULT\u0000"               | record.undecodable
            "category":"ASSAULT","note":"x"          | field.unknown
            "category":"ASSAULT","area":"9999"       | area.unknown
            "category":"ASSAULT","area":"0180"       | area.notGranted
            "category":"ASSAULT","partner":"polisen" | field.unknown
            "category":"ASSAULT",                    | record.undecodable
            "category":"ASSAULT","eventId":          | record.undecodable
            """)
    void shouldRefuseOneInTheMiddle(String fields, String code) throws IOException {
        String bad = "{\"eventId\":\"%s\",\"occurredAt\":\"2026-03-01\",%s%s}"
                .formatted(Incidents.id(2), fields.contains("area") ? "" : "\"area\":\"0191\",", fields);
        HttpResponse<String> answer =
                site.publish(partner, "", "[" + Incidents.sound(1) + "," + bad + "," + Incidents.sound(3) + "]");
        JsonNode results = JSON.readTree(answer.body()).path("results");
        assertThat(answer.statusCode()).isEqualTo(207);
        assertThat(results.findValuesAsText("outcome")).containsExactly("ACCEPTED", "REJECTED", "ACCEPTED");
        assertThat(results.at("/1/problems").findValuesAsText("code")).contains(code);
        assertThat(keys()).containsExactlyInAnyOrder(Incidents.id(1), Incidents.id(3));
    }

    @Test
    void shouldRefuseTomorrow() throws IOException {
        String tomorrow = Instant.now().plus(1, ChronoUnit.DAYS).toString();
        HttpResponse<String> answer =
                site.publish(partner, "", Incidents.sound(1).replace("2026-03-01T12:34:56Z", tomorrow));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(JSON.readTree(answer.body()).findValuesAsText("code")).containsExactly("occurredAt.future");
        assertThat(keys()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/x-ndjson", "text/csv", "avro/binary"})
    void shouldRefuse100MiBWithoutTakingThem(String type) {
        Supplier<InputStream> body = () -> new Blanks(100L * MIB, type.equals("avro/binary") ? 0 : ' ');
        HttpResponse<String> answer = site.send(site.as(partner, "/v1/incidents")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofInputStream(body)));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(keys()).isEmpty();
        assertThat(site.publish(partner, "", Incidents.sound(1)).statusCode()).isEqualTo(200);
    }

    @Test
    void shouldSayItInBothLanguages() throws IOException {
        HttpResponse<String> answer = site.send(site.as(partner, "/v1/incidents")
                .header("Content-Type", "text/csv")
                .header("Accept-Language", "en")
                .POST(BodyPublishers.ofString("eventId,area\n")));
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.path("title").asText()).isEqualTo("The request can not be understood");
        assertThat(problem.at("/problems/0/message").asText()).isEqualTo("The column is missing.");
        assertThat(problem.at("/problems/0/messages/sv").asText()).isEqualTo("Kolumnen saknas.");
    }

    /** So many bytes of one kind, made as they are read. */
    private static final class Blanks extends InputStream {

        private final int what;
        private long left;

        Blanks(long count, int what) {
            this.left = count;
            this.what = what;
        }

        @Override
        public int read() {
            return left-- > 0 ? what : -1;
        }
    }

    private HttpResponse<String> publish(String type, String body, Charset charset) {
        byte[] bytes = body.getBytes(charset);
        return site.send(site.as(partner, "/v1/incidents")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes))));
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
