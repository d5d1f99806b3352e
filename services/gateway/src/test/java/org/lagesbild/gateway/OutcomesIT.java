package org.lagesbild.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lagesbild.gateway.receipts.OutcomeDesk;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.risk.incident.ReportKind;
import org.lagesbild.risk.ledger.Counted;
import org.lagesbild.risk.ledger.LedgerState;
import org.lagesbild.risk.ledger.Outcome;
import org.lagesbild.risk.ledger.Receipt;
import org.lagesbild.risk.ledger.SubmissionOutcome;
import org.lagesbild.testkit.KafkaCluster;

/** What a publisher hears of the ledger, which a small one of the test's own plays. */
final class OutcomesIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant APPENDED = Instant.parse("2026-03-01T13:00:00Z");

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
        partner = site.newPartner("o");
    }

    @Test
    void shouldAnswerWithWhatTheLedgerSays() throws IOException {
        try (PlayedLedger ledger = new PlayedLedger(site.access(), partner, List.of(Outcome.COUNTED, Outcome.STALE))) {
            HttpResponse<String> answer = waiting("wait=20", "[" + Incidents.sound(1) + "," + Incidents.sound(1) + "]");
            assertThat(answer.statusCode()).isEqualTo(207);
            assertThat(answer.headers().firstValue("Preference-Applied")).contains("wait=20");
            assertThat(JSON.readTree(answer.body()).findValuesAsText("outcome")).containsExactly("COUNTED", "STALE");
        }
    }

    @Test
    void shouldCallASingleConflictSo() {
        try (PlayedLedger ledger = new PlayedLedger(site.access(), partner, List.of(Outcome.CONFLICT))) {
            HttpResponse<String> answer = waiting("respond-async, wait=20", Incidents.sound(2));
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        }
    }

    @Test
    void shouldStayAcceptedWhereTheLedgerTakesLonger() throws IOException {
        HttpResponse<String> answer = waiting("wait=1", Incidents.sound(3));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(answer.body()).findValuesAsText("outcome")).containsExactly("ACCEPTED");
        assertThat(site.context().getBean(OutcomeDesk.class).size()).isZero();
    }

    @Test
    void shouldNotWaitForMoreThan1000() {
        HttpResponse<String> answer = waiting("wait=30", Incidents.array(1_001));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Preference-Applied")).isEmpty();
    }

    @Test
    void shouldTellAPublisherOfItsOwnEvent() throws IOException {
        String event = Incidents.id(4);
        receipt(
                partner,
                event,
                new SubmissionOutcome(
                        Incidents.id(5),
                        ReportKind.REPORT,
                        1,
                        Outcome.REJECTED,
                        APPENDED,
                        List.of("area.unknown", "from.tomorrow")));
        HttpResponse<String> answer = awaitStatus(partner, event);
        JsonNode step = JSON.readTree(answer.body()).at("/submissions/0");
        assertThat(JSON.readTree(answer.body()).path("state").asText()).isEqualTo("REFUSED");
        assertThat(step.path("outcome").asText()).isEqualTo("REJECTED");
        assertThat(step.at("/problems/0/pointer").asText()).isEqualTo("/area");
        assertThat(step.at("/problems/1/code").asText()).isEqualTo("from.tomorrow");
    }

    @Test
    void shouldKnowNothingOfOthersEvents() {
        String event = Incidents.id(6);
        receipt(
                partner,
                event,
                new SubmissionOutcome(Incidents.id(7), ReportKind.REPORT, 1, Outcome.COUNTED, APPENDED, List.of()));
        awaitStatus(partner, event);
        HttpResponse<String> other = status(site.newPartner("other"), event);
        assertThat(other.statusCode()).isEqualTo(404);
        assertThat(other.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(status(partner, "19121212-1212").body()).doesNotContain("1212");
    }

    private static void receipt(String partner, String event, SubmissionOutcome outcome) {
        LedgerState state = outcome.outcome() == Outcome.COUNTED ? LedgerState.COUNTED : LedgerState.REFUSED;
        Receipt receipt = new Receipt(partner, event, state, 1, Counted.NOWHERE, List.of(outcome));
        KafkaCluster.shared()
                .records()
                .send(
                        Topics.RECEIPTS.name(),
                        partner + "/" + event,
                        Topics.RECEIPTS.codec(GatewaySite.REGISTRY).encode(receipt));
    }

    private HttpResponse<String> waiting(String prefer, String body) {
        return site.send(site.as(partner, "/v1/incidents")
                .header("Content-Type", "application/json")
                .header("Prefer", prefer)
                .POST(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> status(String partner, String event) {
        return site.send(site.as(partner, "/v1/incidents/" + event + "/status").GET());
    }

    private static HttpResponse<String> awaitStatus(String partner, String event) {
        return Awaitility.await("receipt")
                .atMost(Duration.ofSeconds(20))
                .until(() -> status(partner, event), answer -> answer.statusCode() == 200);
    }
}
