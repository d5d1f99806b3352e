package org.lagesbild.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.risk.alert.EpisodeState;
import org.lagesbild.risk.incident.Origin;
import org.lagesbild.risk.incident.ReportKind;
import org.lagesbild.risk.ledger.Counted;
import org.lagesbild.risk.ledger.LedgerState;
import org.lagesbild.risk.ledger.Outcome;
import org.lagesbild.risk.ledger.Receipt;
import org.lagesbild.risk.ledger.SubmissionOutcome;
import org.lagesbild.testkit.KafkaCluster;
import org.lagesbild.testkit.SampleAlerts;

/** Where an event of one's own counts: in which views, and in which alerts. */
final class TraceIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant NOON = Instant.parse("2026-03-10T11:00:00Z");
    private static final int DAY = (int) LocalDate.parse("2026-03-08").toEpochDay();

    private static GatewaySite site;

    private String partner;
    private String event;
    private String prefix;

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
        partner = site.newPartner("t");
        prefix = KafkaCluster.name("a");
        event = Incidents.id(1);
    }

    @Test
    void shouldTellInWhichViewsAndAlertsItCounts() {
        say("district", "0191R005", "VANDALISM", EpisodeState.OPENED);
        say("whole", "0191", "PROPERTY_CRIME", EpisodeState.OPENED);
        say("neighbour", "0191R006", "VANDALISM", EpisodeState.OPENED);
        say("kind", "0191R005", "ASSAULT", EpisodeState.OPENED);
        receipt(LedgerState.COUNTED, new Counted("0191R005", "VANDALISM", DAY, Origin.PUBLIC));

        JsonNode status = await("district", "whole");
        assertThat(status.at("/counted/views"))
                .extracting(JsonNode::asText)
                .containsExactly("0191R005", "0191", "01", "00");
        assertThat(status.at("/counted/day").asText()).isEqualTo("2026-03-08");
        assertThat(ours(status)).containsExactlyInAnyOrder("district", "whole");
        assertThat(status.path("alerts").get(0).size()).isEqualTo(2);
    }

    @Test
    void shouldForgetItsAlertsOnceItIsTakenBack() {
        say("district", "0191R005", "VANDALISM", EpisodeState.OPENED);
        receipt(LedgerState.COUNTED, new Counted("0191R005", "VANDALISM", DAY, Origin.PUBLIC));
        await("district");
        receipt(LedgerState.RETRACTED, Counted.NOWHERE);

        JsonNode status = Awaitility.await("the retraction")
                .until(this::status, now -> now.path("state").asText().equals("RETRACTED"));
        assertThat(status.has("counted")).isFalse();
        assertThat(status.path("alerts")).isEmpty();
    }

    @Test
    void shouldFollowTheAlert() {
        say("district", "0191R005", "VANDALISM", EpisodeState.OPENED);
        say("district", "0191R005", "VANDALISM", EpisodeState.CANCELLED);
        receipt(LedgerState.COUNTED, new Counted("0191R005", "VANDALISM", DAY, Origin.PUBLIC));

        JsonNode status = await("district");
        assertThat(status.path("alerts"))
                .filteredOn(alert -> alert.path("id").asText().equals(prefix + "district"))
                .extracting(alert -> alert.path("state").asText())
                .containsExactly("CANCELLED");
    }

    @Test
    void shouldTellOfNoAlertWhatPatrolsDiscovered() {
        say("district", "0191R005", "VANDALISM", EpisodeState.OPENED);
        receipt(LedgerState.COUNTED, new Counted("0191R005", "VANDALISM", DAY, Origin.PUBLIC));
        await("district");
        receipt(LedgerState.COUNTED, new Counted("0191R005", "VANDALISM", DAY, Origin.DISCOVERED));

        Awaitility.await("the discovery").until(() -> status().path("alerts").isEmpty());
        assertThat(status().has("counted")).isTrue();
    }

    @Test
    void shouldTellOfNoAlertWhatAnOperatorHasStopped() {
        String operator = site.newOperator();
        say("district", "0191R005", "VANDALISM", EpisodeState.OPENED);
        receipt(LedgerState.COUNTED, new Counted("0191R005", "VANDALISM", DAY, Origin.PUBLIC));
        await("district");
        for (String target : List.of("category/VANDALISM", "outward")) {
            String path = "/v1/switches/" + target;
            HttpResponse<String> stopped = site.send(site.as(operator, path)
                    .header("Content-Type", "application/json")
                    .PUT(BodyPublishers.ofString("{\"reason\":\"DRILL\"}")));
            assertThat(stopped.statusCode()).isEqualTo(200);
            Awaitility.await(target).until(() -> !status().has("alerts"));
            assertThat(status().has("counted")).isTrue();

            site.send(site.as(operator, path).DELETE());
            await("district");
        }
    }

    private void say(String name, String area, String category, EpisodeState state) {
        var alert = SampleAlerts.alert(prefix + name, area, category, state, NOON);
        KafkaCluster.shared()
                .records()
                .send(
                        Topics.ALERTS.name(),
                        "0191",
                        Topics.ALERTS.codec(GatewaySite.REGISTRY).encode(alert));
    }

    private void receipt(LedgerState state, Counted counted) {
        SubmissionOutcome outcome =
                new SubmissionOutcome(Incidents.id(2), ReportKind.REPORT, 1, Outcome.COUNTED, NOON, List.of());
        Receipt receipt = new Receipt(partner, event, state, 1, counted, List.of(outcome));
        KafkaCluster.shared()
                .records()
                .send(
                        Topics.RECEIPTS.name(),
                        partner + "/" + event,
                        Topics.RECEIPTS.codec(GatewaySite.REGISTRY).encode(receipt));
    }

    private JsonNode await(String... names) {
        return Awaitility.await("alerts")
                .atMost(Duration.ofSeconds(20))
                .until(this::status, status -> ours(status).containsAll(List.of(names)));
    }

    /** Of the alerts that are told, those of this test, by name. */
    private List<String> ours(JsonNode status) {
        return status.path("alerts").findValuesAsText("id").stream()
                .filter(id -> id.startsWith(prefix))
                .map(id -> id.substring(prefix.length()))
                .toList();
    }

    private JsonNode status() {
        try {
            return JSON.readTree(site.send(site.as(partner, "/v1/incidents/" + event + "/status")
                            .GET())
                    .body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
