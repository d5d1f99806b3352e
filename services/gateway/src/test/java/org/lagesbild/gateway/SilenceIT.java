package org.lagesbild.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lagesbild.messaging.topic.PartnerTopics;
import org.lagesbild.schemas.IncidentReport;
import org.lagesbild.testkit.KafkaCluster;
import org.slf4j.LoggerFactory;

/**
 * A person's number, sent in every place there is, comes out nowhere: not at DEBUG of our own loggers, nor at INFO of the
 * framework's, whose DEBUG prints the URI of each request.
 */
final class SilenceIT {

    private static final String NUMBER = "19121212-1212";
    private static final String PART = "1212";
    // whoever draws enough digits draws these four too
    private static final Pattern DRAWN_HERE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|T[0-9:.]+Z");

    private static final List<String> FIELDS = List.of(
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
            "lenses",
            "scope",
            "note");

    private static GatewaySite site;
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
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
    void listen() {
        partner = site.newPartner("s");
        log.start();
        root().addAppender(log);
        logger("io.micronaut").setLevel(Level.INFO);
        logger("org.lagesbild").setLevel(Level.DEBUG);
    }

    @AfterEach
    void leave() {
        root().detachAppender(log);
        logger("io.micronaut").setLevel(null);
        logger("org.lagesbild").setLevel(null);
    }

    static Stream<String> bodies() {
        String sound = Incidents.sound(1);
        return Stream.concat(
                FIELDS.stream()
                        .flatMap(field -> Stream.of(
                                "{\"%s\":\"%s\"}".formatted(field, NUMBER),
                                "[{\"%s\":[\"%s\"]}]".formatted(field, NUMBER),
                                "{\"%s\":{\"%s\":1}}".formatted(field, NUMBER))),
                Stream.of(
                        sound.replace("{", "{\"" + NUMBER + "\":1,"),
                        "[" + sound + ",{\"category\":" + NUMBER + "}]",
                        "[" + sound + ",{\"category\":\"" + NUMBER + "]",
                        "{\"eventId\":\"" + NUMBER,
                        NUMBER,
                        "\"" + NUMBER + "\"",
                        "{\"eventId\":\"%s\",\"kind\":\"RETRACT\",\"revision\":2,\"place\":\"%s\"}"
                                .formatted(Incidents.id(1), NUMBER)));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void shouldRepeatNothingOfABody(String body) {
        assertSilent(site.publish(partner, "", body));
    }

    static Stream<Arguments> otherFormats() {
        String id = Incidents.id(1);
        String header = "eventId,category,area,occurredAt";
        String row = id + ",ASSAULT,0191,2026-03-01";
        Stream<String> tables = Stream.of(
                NUMBER,
                NUMBER + "\n" + NUMBER,
                header + "," + NUMBER + "\n" + row + "," + NUMBER,
                header + "\n" + row + "," + NUMBER,
                header + "\n\"" + NUMBER + "\"x,,,",
                header + "\n\"" + NUMBER + ",,,",
                header + ",lenses\n" + row + ",YOUTH|" + NUMBER,
                header + "\n" + NUMBER + ",ASSAULT,0191,2026-03-01",
                header + "\n" + id + "," + NUMBER + ",0191,2026-03-01",
                header + "\n" + id + ",ASSAULT," + NUMBER + ",2026-03-01",
                header + "\n" + id + ",ASSAULT,0191," + NUMBER);
        return Stream.concat(
                tables.map(table -> Arguments.of("text/csv", table.getBytes(StandardCharsets.UTF_8))),
                records().map(record -> Arguments.of("avro/binary", record)));
    }

    private static Stream<byte[]> records() {
        int schema = PartnerTopics.reports("any").codec(GatewaySite.REGISTRY).schemaId();
        IncidentReport placed = AvroBodies.sound(Incidents.id(1));
        placed.setPlace(NUMBER);
        IncidentReport submitted = AvroBodies.sound(Incidents.id(1));
        submitted.setSubmissionId(NUMBER);
        byte[] behind = AvroBodies.wire(schema, AvroBodies.sound(Incidents.id(1)));
        byte[] number = NUMBER.getBytes(StandardCharsets.UTF_8);
        byte[] both = Arrays.copyOf(behind, behind.length + number.length);
        System.arraycopy(number, 0, both, behind.length, number.length);
        return Stream.of(
                both,
                number,
                AvroBodies.wire(schema, AvroBodies.sound(NUMBER)),
                AvroBodies.wire(schema, placed),
                AvroBodies.wire(schema, submitted),
                AvroBodies.file("null", 1, List.of(placed, submitted, AvroBodies.sound(NUMBER))));
    }

    @ParameterizedTest
    @MethodSource("otherFormats")
    void shouldRepeatNothingOfOtherFormats(String type, byte[] body) {
        for (String query : List.of("", "?atomic=true")) {
            assertSilent(site.send(site.as(partner, "/v1/incidents" + query)
                    .header("Content-Type", type)
                    .POST(BodyPublishers.ofByteArray(body))));
        }
    }

    @Test
    void shouldRepeatNothingOfPathsQueriesAndHeaders() {
        assertSilent(site.publish(partner, "?dryRun=" + NUMBER, Incidents.sound(1)));
        assertSilent(site.publish(partner, "?" + NUMBER + "=1", "{}"));
        assertSilent(site.send(site.as(partner, "/v1/incidents/" + NUMBER + "/status")));
        assertSilent(site.send(site.as(partner, "/v1/" + NUMBER)));
        assertSilent(site.send(site.as(partner, "/v1/incidents").DELETE().header("Prefer", "wait=" + NUMBER)));
        assertSilent(site.send(site.as(partner, "/v1/incidents")
                .header("Content-Type", "text/" + NUMBER)
                .POST(BodyPublishers.ofString(NUMBER))));
        assertSilent(site.send(site.as("x", "/v1/heartbeat").setHeader("Authorization", "Bearer " + NUMBER)));
    }

    private void assertSilent(HttpResponse<String> answer) {
        assertThat(sent(answer.body())).doesNotContain(PART);
        assertThat(sent(answer.headers().map().toString())).doesNotContain(PART);
        assertThat(logged()).doesNotContain(NUMBER);
        String topic = PartnerTopics.reports(partner).name();
        assertThat(KafkaCluster.shared().records().present(topic)).allSatisfy(record -> {
            assertThat(sent(new String(record.value(), StandardCharsets.ISO_8859_1)))
                    .doesNotContain(PART);
            assertThat(sent(new String(record.key(), StandardCharsets.ISO_8859_1)))
                    .doesNotContain(PART);
        });
    }

    /** Without ids and times that the gateway makes; those are longer than the number, so it cannot hide in them. */
    private static String sent(String text) {
        return DRAWN_HERE.matcher(text).replaceAll("");
    }

    private String logged() {
        return List.copyOf(log.list).stream()
                .map(event -> event.getFormattedMessage()
                        + (event.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(event.getThrowableProxy())))
                .collect(Collectors.joining("\n"));
    }

    private static Logger root() {
        return logger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }
}
