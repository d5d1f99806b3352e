package org.lagesbild.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.quota.ClientQuotaAlteration;
import org.apache.kafka.common.quota.ClientQuotaEntity;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.embedded.broker.BrokerSecurity;
import org.lagesbild.embedded.broker.BrokerSettings;
import org.lagesbild.embedded.broker.EmbeddedBroker;
import org.lagesbild.messaging.topic.Topics;

/** What publishers are told while the only broker goes away and comes back: nothing accepted is lost. */
final class BrokerAwayIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path data;

    @Test
    void shouldKeepWhatItAcceptedAndSayRetryOfTheRest() throws Exception {
        int port = freePort();
        EmbeddedBroker broker = EmbeddedBroker.start(settings(port));
        try (GatewaySite site = new GatewaySite("127.0.0.1:" + port)) {
            String partner = site.newPartner("away");
            HttpResponse<String> before = site.publish(partner, "", Incidents.array(500));
            assertThat(before.statusCode()).isEqualTo(200);

            HttpResponse<String> during = publishWhileItStops(site, partner, broker);
            assertThat(during.statusCode()).isIn(200, 207, 503);
            HttpResponse<String> after = site.publish(partner, "", Incidents.sound(99_999));
            assertThat(after.statusCode()).isEqualTo(503);
            assertThat(after.headers().firstValue("Retry-After")).isPresent();
            assertThat(after.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(outcomes(after).values()).containsOnly("RETRY");

            broker = EmbeddedBroker.start(settings(port));
            assertThat(stored(site, partner)).containsAll(accepted(before)).containsAll(accepted(during));
            Awaitility.await("publishing again")
                    .atMost(Duration.ofSeconds(60))
                    .until(() ->
                            site.publish(partner, "", Incidents.sound(99_999)).statusCode() == 200);
            assertThat(stored(site, partner)).contains(Incidents.id(99_999));
        } finally {
            broker.close();
        }
    }

    @Test
    void shouldTellApartWhatWasWrittenBeforeTheBrokerWent() throws Exception {
        int port = freePort();
        EmbeddedBroker broker = EmbeddedBroker.start(settings(port));
        try (GatewaySite site = new GatewaySite("127.0.0.1:" + port)) {
            String partner = site.newPartner("cut");
            slow(site, 20_000.0);
            CompletableFuture<HttpResponse<String>> answer =
                    CompletableFuture.supplyAsync(() -> site.publish(partner, "", Incidents.array(10_000)));
            Awaitility.await("the first of them")
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> !stored(site, partner).isEmpty());
            broker.close();
            HttpResponse<String> cut = answer.join();
            assertThat(cut.statusCode()).isEqualTo(207);
            assertThat(outcomes(cut)).hasSize(10_000).containsValues("ACCEPTED", "RETRY");
            assertThat(outcomes(cut).values()).containsOnly("ACCEPTED", "RETRY");

            broker = EmbeddedBroker.start(settings(port));
            assertThat(stored(site, partner)).containsAll(accepted(cut));
            slow(site, null);
            Awaitility.await("all of them, sent again")
                    .until(() ->
                            site.publish(partner, "", Incidents.array(10_000)).statusCode() == 200);
            assertThat(stored(site, partner)).hasSize(10_000);
        } finally {
            broker.close();
        }
    }

    /** Lets the broker take so many bytes per second of the gateway, or as many as it likes. */
    private static void slow(GatewaySite site, @Nullable Double bytesPerSecond) throws Exception {
        var gateway = new ClientQuotaEntity(Map.of(ClientQuotaEntity.CLIENT_ID, "lagesbild-gateway"));
        var rate = new ClientQuotaAlteration.Op("producer_byte_rate", bytesPerSecond);
        try (var admin = site.access().admin()) {
            admin.alterClientQuotas(List.of(new ClientQuotaAlteration(gateway, List.of(rate))))
                    .all()
                    .get();
        }
    }

    /** The last item comes only when the broker has begun to go. */
    private static HttpResponse<String> publishWhileItStops(GatewaySite site, String partner, EmbeddedBroker broker)
            throws IOException {
        PipedOutputStream body = new PipedOutputStream();
        InputStream sent = new PipedInputStream(body, 1 << 20);
        CompletableFuture<HttpResponse<String>> answer =
                CompletableFuture.supplyAsync(() -> site.send(site.as(partner, "/v1/incidents")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofInputStream(() -> sent))));
        String most = Incidents.array(3_000);
        body.write(most.substring(0, most.length() - 1).getBytes(StandardCharsets.UTF_8));
        body.flush();
        CompletableFuture<Void> stopping = CompletableFuture.runAsync(broker::close);
        body.write((',' + Incidents.sound(3_001) + ']').getBytes(StandardCharsets.UTF_8));
        body.close();
        HttpResponse<String> told = answer.join();
        stopping.join();
        return told;
    }

    private static Set<String> accepted(HttpResponse<String> answer) throws IOException {
        Set<String> accepted = new HashSet<>();
        outcomes(answer).forEach((event, outcome) -> {
            if (outcome.equals("ACCEPTED")) {
                accepted.add(event);
            }
        });
        return accepted;
    }

    private static Map<String, String> outcomes(HttpResponse<String> answer) throws IOException {
        Map<String, String> outcomes = new HashMap<>();
        for (JsonNode result : JSON.readTree(answer.body()).path("results")) {
            outcomes.put(result.path("eventId").asText(), result.path("outcome").asText());
        }
        return outcomes;
    }

    private static Set<String> stored(GatewaySite site, String partner) {
        String topic = Topics.reports(partner).name();
        Set<String> keys = new HashSet<>();
        try (KafkaConsumer<String, byte[]> consumer = site.access().consumer(Map.of())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> keys.add(record.key()));
            }
        }
        return keys;
    }

    private BrokerSettings settings(int port) {
        return new BrokerSettings(data, "127.0.0.1", "127.0.0.1", port, new BrokerSecurity.Open());
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
