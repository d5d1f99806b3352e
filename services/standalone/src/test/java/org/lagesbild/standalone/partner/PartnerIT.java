package org.lagesbild.standalone.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.messaging.topic.PartnerTopics;
import org.lagesbild.messaging.topic.Topic;
import org.lagesbild.risk.incident.Certainty;
import org.lagesbild.risk.incident.Origin;
import org.lagesbild.risk.incident.Precision;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.incident.ReportKind;
import org.lagesbild.risk.incident.Scope;
import org.lagesbild.risk.incident.Severity;
import org.lagesbild.standalone.Running;
import org.lagesbild.web.access.KeyHash;
import org.lagesbild.web.rights.RightsText;

/** A partner's whole life, by command line, against everything that is running. */
class PartnerIT {

    private static final int OK = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Instant HOUR =
            Instant.now().minus(Duration.ofHours(30)).truncatedTo(ChronoUnit.HOURS);

    @TempDir
    private static Path data;

    private static Running house;
    private static Operator operator;

    @BeforeAll
    static void open() throws IOException {
        house = new Running(data);
        operator = new Operator(data, house);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void shouldAddRotateSuspendAndRemoveAPartnerAndLeaveNoCountBehind() {
        await("a report of another partner").until(() -> publish(house.secretOf("kommunen")) == OK);
        await("its view").until(() -> week() == 1);
        List<JsonNode> before = counts();

        assertThat(operator.add("bolaget")).as(operator.err()).isZero();
        String first = operator.key();
        await("the gateway knows the key").until(() -> publish(first) == OK);
        say("bolaget", first);
        await("both count").until(() -> week() == 3);

        assertThat(operator.run("rotate", "bolaget")).as(operator.err()).isZero();
        String second = operator.key();
        assertThat(second).isNotEmpty().isNotEqualTo(first);
        await("the new key").until(() -> publish(second) == OK);
        assertThat(publish(first)).isEqualTo(OK);
        say("bolaget", second);
        assertThatThrownBy(() -> say("bolaget", first)).hasRootCauseInstanceOf(SaslAuthenticationException.class);
        assertThat(operator.run("rotate", "bolaget", "--finish")).isZero();
        await("the old key's end").until(() -> status(first) == 401);
        assertThat(publish(second)).isEqualTo(OK);

        assertThat(operator.run("suspend", "bolaget")).isZero();
        await("the suspension").until(() -> status(second) == 403);
        assertThatThrownBy(() -> say("bolaget", second)).hasRootCauseInstanceOf(TopicAuthorizationException.class);
        assertThat(operator.run("resume", "bolaget")).isZero();
        await("the return").until(() -> publish(second) == OK);
        say("bolaget", second);
        await("all eight").until(() -> week() == 9);

        assertThat(operator.run("remove", "bolaget", "--dry-run")).isZero();
        assertThat(operator.out()).contains("take back 8 incidents");
        assertThat(operator.run("remove", "bolaget")).as(operator.err()).isZero();
        assertThat(operator.out()).contains("retracted 8 incidents", "sealed");
        await("every count as before").untilAsserted(() -> assertThat(counts()).isEqualTo(before));
        await("the key's end").until(() -> status(second) == 401);
        assertThat(data.resolve("rights.yaml")).content().doesNotContain("bolaget");
        assertThat(operator.run("remove", "bolaget")).isZero();
    }

    @Test
    void shouldTakeBackAPeriodAndLeaveTheRest() {
        assertThat(operator.add("perioden", "--area", "0192"))
                .as(operator.err())
                .isZero();
        String key = operator.key();
        await("the first").until(() -> publish(key, "0192", HOUR) == OK);
        assertThat(publish(key, "0192", HOUR.minus(Duration.ofDays(10)))).isEqualTo(OK);
        await("both count").until(() -> count("0192", "28d") == 2);

        String day = HOUR.minus(Duration.ofDays(5)).toString().substring(0, 10);
        assertThat(operator.run("remove", "perioden", "--to", day))
                .as(operator.err())
                .isZero();

        assertThat(operator.out()).contains("retracted 1 incidents");
        await("one is left").until(() -> count("0192", "28d") == 1);
        assertThat(publish(key, "0192", HOUR)).isEqualTo(OK);
    }

    @Test
    void shouldListEverythingThatIsWrongAndDoNothing() {
        assertThat(operator.run("add", "slarvig", "--sector", "HOUSING", "--purpose", "x"))
                .isEqualTo(1);
        assertThat(operator.err()).contains("legalBasis, authority, dpia, secrecy, retention, area");

        assertThat(operator.add("fel-kod", "--area", "9999", "--category", "NOPE"))
                .isEqualTo(1);
        assertThat(operator.err()).contains("no such area: 9999", "no such category or group: NOPE");

        assertThat(operator.run("rotate", "ingen")).isEqualTo(1);
        assertThat(operator.err()).contains("there is no ingen");
        assertThat(operator.run("show", "slarvig")).isZero();
        assertThat(operator.out()).contains("backbone     nothing");
    }

    @Test
    void shouldChangeNothingInADryRun() {
        assertThat(operator.add("torr", "--dry-run")).isZero();
        assertThat(operator.out()).contains("would: enrol torr").doesNotContain("key torr");
        assertThat(operator.run("show", "torr")).isZero();
        assertThat(operator.out()).contains("rights file  nothing", "backbone     nothing");
    }

    @Test
    void shouldCompleteWhatIsThereAlreadyWithoutANewKey() {
        assertThat(operator.add("igen")).isZero();
        assertThat(operator.add("igen")).isZero();
        assertThat(operator.out()).contains("enrolled already");
        assertThat(operator.key()).isEmpty();
        assertThat(operator.run("show", "igen")).as(operator.out()).isZero();
    }

    @Test
    void shouldMakeTrueWhatWasEditedByHandAndLeaveTheKey() throws IOException {
        assertThat(operator.add("redigerad")).as(operator.err()).isZero();
        String key = operator.key();
        edit("redigerad", "areas", "[\"0192\"]");

        assertThat(operator.add("redigerad")).as(operator.err()).isZero();

        assertThat(operator.key()).isEmpty();
        assertThat(operator.run("show", "redigerad")).as(operator.out()).isZero();
        await("the other area").until(() -> publish(key, "0192", HOUR) == OK);
    }

    @Test
    void shouldKeepTheKeyThatWorksWhereARotationWasInterrupted() throws IOException {
        assertThat(operator.add("avbruten")).as(operator.err()).isZero();
        String key = operator.key();
        String works = KeyHash.of(key);
        edit("avbruten", "keyHashes", Secrets.yaml(List.of(KeyHash.of("shown to nobody"), works)));

        assertThat(operator.add("avbruten")).isEqualTo(1);
        assertThat(operator.err()).contains("rotate makes a new one");
        assertThat(operator.run("rotate", "avbruten")).as(operator.err()).isZero();

        String fresh = operator.key();
        await("the new key").until(() -> publish(fresh) == OK);
        assertThat(publish(key)).isEqualTo(OK);
    }

    @Test
    void shouldRemoveNobodyButPartners() {
        assertThat(operator.run("remove", "drift")).isEqualTo(1);
        assertThat(operator.err()).contains("drift is no partner");
        assertThat(operator.run("remove", "samordnare")).isEqualTo(1);
        assertThat(operator.err()).contains("samordnare is no partner");
        assertThat(house.json("/v1/areas/0191/view", house.secretOf("samordnare"))
                        .path("asOf")
                        .asText())
                .isNotEmpty();
    }

    @Test
    void shouldEndNoEnrolmentForAPeriod() throws IOException {
        assertThat(operator.add("forlaga")).isZero();
        Path rights = data.resolve("rights.yaml");
        String copy = Files.readString(rights).replace("forlaga", "ofullbordad");
        Path other = Files.writeString(data.resolve("other.yaml"), copy);

        assertThat(operator.run("remove", "ofullbordad", "--from", "2026-01-01", "--rights", other.toString()))
                .as(operator.err())
                .isZero();
        assertThat(other).content().contains("ofullbordad");
        assertThat(operator.run("remove", "ofullbordad", "--rights", other.toString()))
                .as(operator.err())
                .isZero();
        assertThat(other).content().doesNotContain("ofullbordad");
    }

    private static void edit(String id, String field, String yaml) throws IOException {
        Path rights = data.resolve("rights.yaml");
        Files.writeString(
                rights,
                RightsText.of(Files.readString(rights)).with(id, field, yaml).toString());
    }

    private static int publish(String key) {
        return publish(key, "0191", HOUR);
    }

    /** Once is once: the ledger's answer is not waited for again and again. */
    private static int publish(String key, String area, Instant at) {
        String body = """
                {"eventId": "%s", "category": "VANDALISM", "area": "%s", "occurredAt": "%s"}""".formatted(UUID.randomUUID(), area, at);
        return house.post("/v1/incidents", key, body).statusCode();
    }

    private static int status(String key) {
        HttpResponse<String> answer = house.post("/v1/heartbeat", key, "");
        return answer.statusCode();
    }

    private static void say(String partner, String key) {
        Topic<Report> topic = PartnerTopics.reports(partner);
        String eventId = UUID.randomUUID().toString();
        byte[] value =
                topic.codec(house.registryAs("drift", house.secretOf("drift"))).encode(report(eventId));
        try (KafkaProducer<String, byte[]> producer =
                house.kafkaAs(partner, key).producer(Map.of("max.block.ms", "15000"))) {
            producer.send(new ProducerRecord<>(topic.name(), eventId, value)).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Report report(String eventId) {
        return new Report(
                eventId,
                1,
                ReportKind.REPORT,
                "VANDALISM",
                "0191",
                HOUR,
                Precision.HOUR,
                "",
                Severity.UNKNOWN,
                Origin.STAFF,
                Certainty.UNKNOWN,
                List.of(),
                Scope.MUNICIPALITY,
                "",
                Instant.EPOCH,
                0);
    }

    private static int week() {
        return count("0191", "7d");
    }

    private static int count(String area, String window) {
        for (JsonNode each : view(area).path("windows")) {
            if (each.path("window").asText().equals(window)) {
                return each.path("current").path("count").asInt();
            }
        }
        return -1;
    }

    /** Every number of the view; when a window begins and ends goes on meanwhile. */
    private static List<JsonNode> counts() {
        JsonNode view = view("0191");
        return Stream.of(view.findValues("count"), List.of(view.path("cells")), List.of(view.path("marginals")))
                .flatMap(List::stream)
                .toList();
    }

    private static JsonNode view(String area) {
        return house.json("/v1/areas/" + area + "/view", house.secretOf("samordnare"));
    }

    private static ConditionFactory await(String what) {
        return Awaitility.await(what).atMost(PATIENCE).pollInterval(Duration.ofMillis(200));
    }
}
