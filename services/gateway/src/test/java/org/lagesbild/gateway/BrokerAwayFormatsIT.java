package org.lagesbild.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagesbild.gateway.AwayBroker.accepted;
import static org.lagesbild.gateway.AwayBroker.commits;
import static org.lagesbild.gateway.AwayBroker.freePort;
import static org.lagesbild.gateway.AwayBroker.outcomes;
import static org.lagesbild.gateway.AwayBroker.settings;
import static org.lagesbild.gateway.AwayBroker.slow;
import static org.lagesbild.gateway.AwayBroker.stored;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagesbild.embedded.broker.EmbeddedBroker;

/** The broker goes away in the middle of a table, a file, or a batch that is to be there as a whole. */
final class BrokerAwayFormatsIT {

    private static final int ITEMS = 10_000;

    @TempDir
    private Path data;

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "avro/binary"})
    void shouldTellApartWhatWasWrittenBeforeTheBrokerWent(String type) throws Exception {
        int port = freePort();
        EmbeddedBroker broker = EmbeddedBroker.start(settings(data, port));
        try (GatewaySite site = new GatewaySite("127.0.0.1:" + port)) {
            String partner = site.newPartner("cut");
            slow(site, "lagesbild-gateway", 20_000.0);
            CompletableFuture<HttpResponse<String>> answer =
                    CompletableFuture.supplyAsync(() -> publish(site, partner, "", type));
            Awaitility.await("the first of them")
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> !stored(site, partner).isEmpty());
            broker.close();
            assertThat(answer.join().statusCode()).isIn(200, 207, 503);
            assertThat(outcomes(answer.join())).hasSize(ITEMS);

            broker = EmbeddedBroker.start(settings(data, port));
            assertThat(stored(site, partner)).containsAll(accepted(answer.join()));
            slow(site, "lagesbild-gateway", null);
            Awaitility.await("all of them, sent again")
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> publish(site, partner, "", type).statusCode() == 200);
            assertThat(stored(site, partner)).hasSize(ITEMS);
        } finally {
            broker.close();
        }
    }

    @Test
    void shouldLeaveNothingOfABatchThatWasCutOff() throws Exception {
        int port = freePort();
        EmbeddedBroker broker = EmbeddedBroker.start(settings(data, port));
        try (GatewaySite site = new GatewaySite("127.0.0.1:" + port)) {
            String partner = site.newPartner("whole");
            assertThat(publishWhole(site, partner, 1).statusCode()).isEqualTo(200);
            commits(site, false);
            CompletableFuture<HttpResponse<String>> answer =
                    CompletableFuture.supplyAsync(() -> publishWhole(site, partner, ITEMS));
            broker.close();
            assertThat(answer.join().statusCode()).isEqualTo(503);
            assertThat(answer.join().headers().firstValue("Retry-After")).isPresent();
            assertThat(outcomes(answer.join()).values()).hasSize(ITEMS).containsOnly("RETRY");

            broker = EmbeddedBroker.start(settings(data, port));
            commits(site, true);
            assertThat(stored(site, partner)).hasSize(1);
            Awaitility.await("all of them, sent again")
                    .atMost(Duration.ofSeconds(90))
                    .until(() -> publishWhole(site, partner, ITEMS).statusCode() == 200);
            Awaitility.await("all of them, committed")
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(stored(site, partner)).hasSize(ITEMS));
        } finally {
            broker.close();
        }
    }

    private static HttpResponse<String> publishWhole(GatewaySite site, String partner, int items) {
        return site.send(site.as(partner, "/v1/incidents?atomic=true")
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(table(items))));
    }

    private static HttpResponse<String> publish(GatewaySite site, String partner, String query, String type) {
        byte[] body = type.equals("text/csv")
                ? table(ITEMS).getBytes(StandardCharsets.UTF_8)
                : AvroBodies.file(
                        "deflate",
                        200,
                        IntStream.range(0, ITEMS)
                                .mapToObj(n -> AvroBodies.sound(Incidents.id(n)))
                                .toList());
        return site.send(site.as(partner, "/v1/incidents" + query)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body)));
    }

    private static String table(int items) {
        return IntStream.range(0, items)
                .mapToObj(n -> Incidents.id(n) + ",ASSAULT,0191,2026-03-01\n")
                .collect(Collectors.joining("", "eventId,category,area,occurredAt\n", ""));
    }
}
