package org.lagesbild.publisher.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.publisher.SomeReport;
import org.lagesbild.publisher.gateway.Delivery;
import org.lagesbild.publisher.gateway.DeliveryException;
import org.lagesbild.publisher.gateway.FakeGateway;
import org.lagesbild.publisher.gateway.GatewayClient;
import org.lagesbild.publisher.gateway.Patience;
import org.lagesbild.publisher.run.Reports;
import org.lagesbild.risk.ledger.Outcome;

class OutboxTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder = Path.of("");

    private final FakeGateway gateway = new FakeGateway();

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void shouldForwardInOrderAndSettleEachRevisionBeforeTheNext() throws Exception {
        gateway.reply(207, "{\"results\":[{\"index\":0,\"outcome\":\"RETRY\"},{\"index\":1,\"outcome\":\"COUNTED\"}]}");
        try (Outbox outbox = outbox()) {
            outbox.put(SomeReport.of("a", "0191"));
            outbox.put(SomeReport.of("b", "0191"));
            outbox.put(Reports.retraction(SomeReport.id("a"), 2, Instant.EPOCH));
            assertThat(outbox.forward()).containsEntry(Outcome.COUNTED, 3L);
            assertThat(outbox.waiting()).isZero();
        }
        assertThat(gateway.received())
                .extracting(item -> item.path("eventId").asText() + item.path("revision"))
                .containsExactly(SomeReport.id("a") + "1", SomeReport.id("a") + "2");
    }

    @Test
    void shouldKeepAllWhileTheGatewayIsAwayAndOverARestart() throws Exception {
        for (int at = 0; at < 12; at++) {
            gateway.reply(503, "");
        }
        try (Outbox outbox = outbox()) {
            outbox.put(SomeReport.of("a", "0191"));
            outbox.put(SomeReport.of("b", "0191"));
            assertThatThrownBy(outbox::forward).isInstanceOf(DeliveryException.class);
            assertThat(outbox.waiting()).isEqualTo(2);
        }
        gateway.forget();
        try (Outbox outbox = outbox()) {
            assertThat(outbox.forward()).containsEntry(Outcome.COUNTED, 2L);
        }
    }

    @Test
    void shouldPutAsideWhatIsRefusedWithoutItsValues() throws Exception {
        try (Outbox outbox = outbox()) {
            outbox.put(SomeReport.of("a", "00"));
            outbox.put(SomeReport.of("b", "0191"));
            assertThat(outbox.forward()).containsEntry(Outcome.COUNTED, 1L).containsEntry(Outcome.REJECTED, 1L);
        }
        assertThat(Files.readString(folder.resolve("rejected.csv")).strip())
                .isEqualTo("2026-03-01T12:00:00Z;" + SomeReport.id("a") + ";1;REJECTED;area.notGranted");
    }

    @Test
    void shouldForwardByItself() throws IOException {
        try (Outbox outbox = outbox()) {
            outbox.start(wait -> {});
            outbox.put(SomeReport.of("a", "0191"));
            Awaitility.await("forwarded").atMost(Duration.ofSeconds(20)).until(() -> outbox.waiting() == 0);
            outbox.put(SomeReport.of("b", "0191"));
            Awaitility.await("forwarded").atMost(Duration.ofSeconds(20)).until(() -> outbox.waiting() == 0);
        }
        assertThat(gateway.counted()).containsOnlyKeys(SomeReport.id("a"), SomeReport.id("b"));
    }

    private Outbox outbox() throws IOException {
        GatewayClient client = new GatewayClient(gateway.settings(), NOW);
        return Outbox.open(
                SpoolSettings.in(folder), new Delivery(client, Patience.of(Duration.ofMinutes(2)), wait -> {}), NOW);
    }
}
