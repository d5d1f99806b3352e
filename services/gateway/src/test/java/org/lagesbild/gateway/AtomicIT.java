package org.lagesbild.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lagesbild.gateway.publish.Transactions;
import org.lagesbild.messaging.topic.PartnerTopics;
import org.lagesbild.risk.ledger.Outcome;
import org.lagesbild.testkit.KafkaCluster;

/** All or nothing, as those see it who read committed. */
final class AtomicIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BAD = "{\"eventId\":\"x\"}";

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
        partner = site.newPartner("whole");
    }

    @Test
    void shouldWriteAWholeBatch() throws IOException {
        HttpResponse<String> answer = site.publish(partner, "?atomic=true", Incidents.array(2_000));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(results(answer).findValuesAsText("outcome")).hasSize(2_000).containsOnly("ACCEPTED");
        assertThat(keys(2_000)).hasSize(2_000).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"?atomic=true", "?atomic=true&dryRun=true"})
    void shouldWriteNothingWhereOneItemDoesNotPass(String query) throws IOException {
        HttpResponse<String> answer =
                site.publish(partner, query, "[" + Incidents.sound(1) + "," + BAD + "," + Incidents.sound(2) + "]");
        JsonNode results = results(answer);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).isEmpty();
        assertThat(results.findValuesAsText("outcome")).containsExactly("RETRY", "REJECTED", "RETRY");
        assertThat(results.at("/0/problems/0/code").asText()).isEqualTo("batch.refused");
        assertThat(results.at("/2/problems/0/pointer").asText()).isEqualTo("/2");
        assertThat(results.at("/2/eventId").asText()).isEqualTo(Incidents.id(2));
        assertThat(keys()).isEmpty();
    }

    @Test
    void shouldDoSoForTablesToo() throws IOException {
        String table = "eventId,category,area,occurredAt\n" + Incidents.id(1) + ",ASSAULT,0191,2026-03-01\n";
        assertThat(csv(table + "x\n").statusCode()).isEqualTo(422);
        assertThat(keys()).isEmpty();
        assertThat(csv(table).statusCode()).isEqualTo(200);
        assertThat(keys(1)).containsExactly(Incidents.id(1));
    }

    @Test
    void shouldWriteNothingInADryRun() {
        assertThat(site.publish(partner, "?atomic=true&dryRun=true", Incidents.array(3))
                        .statusCode())
                .isEqualTo(200);
        assertThat(keys()).isEmpty();
    }

    @Test
    void shouldAnswerWithWhatTheLedgerSays() throws IOException {
        try (PlayedLedger ledger = new PlayedLedger(site.access(), partner, List.of(Outcome.COUNTED, Outcome.STALE))) {
            HttpResponse<String> answer = site.send(site.as(partner, "/v1/incidents?atomic=true")
                    .header("Content-Type", "application/json")
                    .header("Prefer", "wait=20")
                    .POST(BodyPublishers.ofString("[" + Incidents.sound(1) + "," + Incidents.sound(1) + "]")));
            assertThat(answer.statusCode()).isEqualTo(207);
            assertThat(results(answer).findValuesAsText("outcome")).containsExactly("COUNTED", "STALE");
        }
    }

    @Test
    void shouldServeMoreBatchesThanItHasProducers() {
        List<CompletableFuture<Integer>> answers = IntStream.range(0, 8)
                .mapToObj(any ->
                        CompletableFuture.supplyAsync(() -> site.publish(partner, "?atomic=true", Incidents.array(100))
                                .statusCode()))
                .toList();
        assertThat(answers).extracting(CompletableFuture::join).containsOnly(200);
        assertThat(keys(800)).hasSize(800);
    }

    /** Another process of the same name takes the id over: what was open is gone, and this one finds a way on. */
    @Test
    void shouldGoOnAfterItWasFenced() {
        String other = site.newPartner("other");
        assertThat(site.publish(partner, "?atomic=true", Incidents.array(3)).statusCode())
                .isEqualTo(200);
        for (int i = 0; i < 4; i++) {
            takeOver(Transactions.PREFIX + site.instance() + "-" + i, other);
        }
        for (int i = 0; i < 5; i++) {
            assertThat(site.publish(partner, "?atomic=true", Incidents.sound(i)).statusCode())
                    .isEqualTo(200);
        }
        assertThat(keys(8)).hasSize(8);
    }

    /** Aborted records lie in the log, and nobody who reads committed gets them. */
    @Test
    void shouldHideWhatWasTakenBack() {
        try (KafkaProducer<String, byte[]> producer = site.access().producer(Map.of("transactional.id", partner))) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(PartnerTopics.reports(partner).name(), "k", new byte[] {0}));
            producer.flush();
            producer.abortTransaction();
        }
        assertThat(site.publish(partner, "?atomic=true", Incidents.sound(1)).statusCode())
                .isEqualTo(200);
        assertThat(keys(1)).containsExactly(Incidents.id(1));
    }

    private static void takeOver(String id, String partner) {
        try (KafkaProducer<String, byte[]> producer = site.access().producer(Map.of("transactional.id", id))) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(PartnerTopics.reports(partner).name(), "k", new byte[] {0}));
            producer.abortTransaction();
        }
    }

    private HttpResponse<String> csv(String table) {
        return site.send(site.as(partner, "/v1/incidents?atomic=true")
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(table)));
    }

    private static JsonNode results(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body()).path("results");
    }

    private List<String> keys() {
        return keys(KafkaCluster.shared()
                .records()
                .present(PartnerTopics.reports(partner).name()));
    }

    /** Of so many and whatever else is there: a commit is read a moment after it was made. */
    private List<String> keys(int count) {
        return keys(KafkaCluster.shared()
                .records()
                .await(PartnerTopics.reports(partner).name(), count));
    }

    private static List<String> keys(List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream()
                .map(record -> new String(record.key(), StandardCharsets.UTF_8))
                .toList();
    }
}
