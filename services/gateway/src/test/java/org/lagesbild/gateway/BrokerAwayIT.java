package org.lagesbild.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lagesbild.gateway.AwayBroker.accepted;
import static org.lagesbild.gateway.AwayBroker.freePort;
import static org.lagesbild.gateway.AwayBroker.outcomes;
import static org.lagesbild.gateway.AwayBroker.settings;
import static org.lagesbild.gateway.AwayBroker.slow;
import static org.lagesbild.gateway.AwayBroker.stored;

import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.embedded.broker.EmbeddedBroker;

/** What publishers are told while the only broker goes away and comes back: nothing accepted is lost. */
final class BrokerAwayIT {

    private static final String CLIENT = "lagesbild-gateway";

    @TempDir
    private Path data;

    @Test
    void shouldKeepWhatItAcceptedAndSayRetryOfTheRest() throws Exception {
        int port = freePort();
        EmbeddedBroker broker = EmbeddedBroker.start(settings(data, port));
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

            broker = EmbeddedBroker.start(settings(data, port));
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
        EmbeddedBroker broker = EmbeddedBroker.start(settings(data, port));
        try (GatewaySite site = new GatewaySite("127.0.0.1:" + port)) {
            String partner = site.newPartner("cut");
            slow(site, CLIENT, 20_000.0);
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

            broker = EmbeddedBroker.start(settings(data, port));
            assertThat(stored(site, partner)).containsAll(accepted(cut));
            slow(site, CLIENT, null);
            Awaitility.await("all of them, sent again")
                    .until(() ->
                            site.publish(partner, "", Incidents.array(10_000)).statusCode() == 200);
            assertThat(stored(site, partner)).hasSize(10_000);
        } finally {
            broker.close();
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
}
