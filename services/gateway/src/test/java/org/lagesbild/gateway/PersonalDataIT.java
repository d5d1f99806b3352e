package org.lagesbild.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.specific.SpecificDatumWriter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagesbild.messaging.topic.PartnerTopics;
import org.lagesbild.schemas.IncidentReport;
import org.lagesbild.testkit.KafkaCluster;
import org.lagesbild.testkit.PersonalCases;
import org.lagesbild.testkit.PersonalCases.Case;

/** Whatever is personal is refused at every place of a request, and its sender is told as what, where, and nothing more. */
final class PersonalDataIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Case> CASES = PersonalCases.personal();

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
        partner = site.newPartner("pers");
    }

    static Stream<String> fields() {
        return Stream.of(
                "eventId",
                "revision",
                "kind",
                "category",
                "area",
                "occurredAt",
                "place",
                "severity",
                "origin",
                "certainty",
                "scope",
                "note");
    }

    @ParameterizedTest
    @MethodSource("fields")
    void shouldRefuseItAsAValue(String field) {
        String pointer = field.equals("note") ? "*" : field;
        List<String> items = each(one -> item(Map.of(field, one.text())));

        assertRefused(answer("application/json", items.toString()), index -> "/" + index + "/" + pointer);
        assertRefused(answer("application/x-ndjson", String.join("\n", items)), index -> "/" + index + "/" + pointer);
    }

    @Test
    void shouldRefuseItAsAFieldsNameAndDeepInside() {
        List<String> names = each(one -> item(Map.of(one.text(), 1)));
        assertRefused(answer("application/json", names.toString()), index -> "/" + index + "/*");

        List<String> deep = each(one -> item(Map.of("note", Map.of("lines", List.of(Map.of(one.text(), true), 1)))));
        assertRefused(answer("application/json", deep.toString()), index -> "/" + index + "/*");

        List<String> lenses = each(one -> item(Map.of("lenses", List.of("YOUTH", one.text()))));
        assertRefused(answer("application/json", lenses.toString()), index -> "/" + index + "/lenses/1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"eventId", "category", "area", "occurredAt", "revision", "severity", "lenses"})
    void shouldRefuseItInACell(String column) {
        List<String> rest = Stream.of("eventId", "category", "area", "occurredAt")
                .filter(name -> !name.equals(column))
                .toList();
        String table = column + "," + String.join(",", rest) + "\n"
                + String.join("\n", each(one -> quoted(one.text()) + cells(rest, one)));

        JsonNode answer = answer("text/csv", table);
        // an empty lens or two lie between the bars of such a text
        String place = column.equals("lenses") ? "lenses/0" : column;
        assertRefused(answer, index -> "/" + index + "/" + place, one -> !column.equals("lenses") || !bars(one));
    }

    @Test
    void shouldRefuseItAsAColumn() {
        String header = "eventId,category,area,occurredAt,"
                + CASES.stream().map(one -> quoted(one.text())).collect(Collectors.joining(","));
        JsonNode answer = answer("text/csv", header + "\n");

        for (int i = 0; i < CASES.size(); i++) {
            int column = 5 + i;
            assertThat(answer.path("problems"))
                    .filteredOn(problem -> problem.path("column").asInt() == column)
                    .allMatch(problem -> problem.path("pointer").asText().equals("/*"))
                    .extracting(problem -> problem.path("code").asText())
                    .as("column %d", column)
                    .contains(CASES.get(i).code().code());
        }
        assertNothingOf(CASES, answer.toString());
    }

    @Test
    void shouldRefuseItInARecord() {
        List<IncidentReport> records = new ArrayList<>();
        for (Case one : CASES) {
            IncidentReport record = AvroBodies.sound(Incidents.id(1));
            record.setPlace(one.text());
            records.add(record);
        }
        JsonNode answer = answer(send("avro/binary", AvroBodies.file("deflate", 7, records)));

        assertRefused(answer, index -> "/" + index + "/place");
    }

    @ParameterizedTest
    @ValueSource(strings = {"author", "880413-2382"})
    void shouldRefuseItInTheHeaderOfAFile(String name) throws IOException {
        var out = new java.io.ByteArrayOutputStream();
        try (var file = new DataFileWriter<>(new SpecificDatumWriter<>(IncidentReport.class))) {
            file.setMeta(name, "Anna Andersson");
            file.create(IncidentReport.SCHEMA$, out);
            file.append(AvroBodies.sound(Incidents.id(1)));
        }
        JsonNode answer = answer(send("avro/binary", out.toByteArray()));

        assertThat(answer.path("problems").findValuesAsText("code")).contains("guard.name");
        assertThat(answer.toString()).doesNotContain("Anna", "880413");
    }

    @Test
    void shouldRefuseItInHeadersAndAddress() {
        for (Case one : CASES) {
            String coded = URLEncoder.encode(one.text(), UTF_8);
            List<HttpRequest.Builder> requests = List.of(
                    sound("").header("X-Source-Note", coded),
                    sound("").header("Idempotency-Key", coded),
                    sound("")
                            .header("Content-Disposition", "attachment; filename*=UTF-8''" + coded.replace("+", "%20")),
                    sound("?note=" + coded),
                    sound("?dryRun=" + coded),
                    sound("?" + coded + "=1"),
                    site.as(partner, "/v1/incidents/" + coded.replace("+", "%20") + "/status"));
            for (HttpRequest.Builder request : requests) {
                HttpResponse<String> response = site.send(request);
                JsonNode answer = answer(response);
                assertThat(response.statusCode())
                        .as("%s, request %d", one.kind(), requests.indexOf(request))
                        .isEqualTo(400);
                assertThat(answer.path("problems").findValuesAsText("code"))
                        .contains(one.code().code());
                assertThat(answer.path("problems").findValuesAsText("pointer")).containsOnly("/*");
                assertNothingOf(List.of(one), answer + response.headers().map().toString());
            }
        }
    }

    @Test
    void shouldTakeNothingHarmlessForPersonal() {
        List<String> items = PersonalCases.harmless().stream()
                .map(text -> item(Map.of("note", text)))
                .toList();
        for (JsonNode result : answer("application/json", items.toString()).path("results")) {
            assertThat(result.path("problems").findValuesAsText("code")).containsExactly("field.unknown");
        }
    }

    @Test
    void shouldLetTracesAndRandomIdsPass() {
        HttpRequest.Builder request = sound("?dryRun=true")
                .header("Idempotency-Key", Incidents.id(7))
                .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .header("X-Request-Id", "8804132382")
                .header("User-Agent", "anna@example.org");

        assertThat(site.send(request).statusCode()).isEqualTo(200);
    }

    @Test
    void shouldSayHowToMendItAndByWhichRules() {
        JsonNode problem =
                answer("application/json", item(Map.of("note", "880413-2382"))).at("/results/0/problems/1");

        assertThat(problem.path("code").asText()).isEqualTo("guard.personnummer");
        assertThat(problem.path("ruleVersion").asInt()).isPositive();
        assertThat(problem.at("/messages/sv").asText()).contains("personnummer").contains("Ta bort");
        assertThat(problem.at("/messages/en").asText()).contains("Remove it");
    }

    private void assertRefused(JsonNode answer, Function<Integer, String> pointer) {
        assertRefused(answer, pointer, one -> true);
    }

    private void assertRefused(
            JsonNode answer, Function<Integer, String> pointer, java.util.function.Predicate<Case> expected) {
        JsonNode results = answer.path("results");
        assertThat(results).hasSize(CASES.size());
        for (int i = 0; i < CASES.size(); i++) {
            Case one = CASES.get(i);
            JsonNode result = results.get(i);
            assertThat(result.path("outcome").asText()).isEqualTo("REJECTED");
            if (expected.test(one)) {
                assertThat(told(result.path("problems")))
                        .as("%s at %d", one.kind(), i)
                        .contains(one.code().code() + " " + pointer.apply(i));
            }
            if (pointer.apply(i).endsWith("/eventId")) {
                assertThat(result.path("eventId").isMissingNode()).isTrue();
            }
        }
        assertNothingOf(CASES, answer.toString());
        assertThat(KafkaCluster.shared()
                        .records()
                        .present(PartnerTopics.reports(partner).name()))
                .isEmpty();
    }

    private static List<String> told(JsonNode problems) {
        List<String> told = new ArrayList<>();
        problems.forEach(problem -> told.add(
                problem.path("code").asText() + " " + problem.path("pointer").asText()));
        return told;
    }

    private static void assertNothingOf(List<Case> cases, String answer) {
        for (Case one : cases) {
            assertThat(answer).doesNotContain(one.traces());
        }
    }

    private static List<String> each(Function<Case, String> item) {
        return CASES.stream().map(item).toList();
    }

    private static String item(Map<String, Object> more) {
        try {
            Map<String, Object> item = new java.util.LinkedHashMap<>(Map.of(
                    "eventId", Incidents.id(3), "category", "ASSAULT", "area", "0191", "occurredAt", "2026-03-01"));
            item.putAll(more);
            return JSON.writeValueAsString(item);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cells(List<String> columns, Case one) {
        return columns.stream()
                .map(column -> switch (column) {
                    case "eventId" -> Incidents.id(one.hashCode());
                    case "category" -> "ASSAULT";
                    case "area" -> "0191";
                    default -> "2026-03-01";
                })
                .collect(Collectors.joining(",", ",", ""));
    }

    private static boolean bars(Case one) {
        return one.text().contains("|");
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private HttpRequest.Builder sound(String query) {
        return site.as(partner, "/v1/incidents" + query)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Incidents.sound(1)));
    }

    private JsonNode answer(String type, String body) {
        return answer(send(type, body.getBytes(UTF_8)));
    }

    private HttpResponse<String> send(String type, byte[] body) {
        return site.send(
                site.as(partner, "/v1/incidents").header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
    }

    private static JsonNode answer(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
