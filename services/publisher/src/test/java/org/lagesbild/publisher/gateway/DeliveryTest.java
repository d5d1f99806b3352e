package org.lagesbild.publisher.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lagesbild.publisher.SomeReport;
import org.lagesbild.risk.ledger.Outcome;

class DeliveryTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    private final FakeGateway gateway = new FakeGateway();
    private final List<Duration> waits = new ArrayList<>();
    private final List<ItemOutcome> settled = new ArrayList<>();

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void shouldSettleEachReportOnce() throws Exception {
        deliver(line("a", "0191"), line("b", "00"), line("a", "0191"));
        assertThat(settled)
                .containsExactly(
                        new ItemOutcome(0, Outcome.COUNTED, List.of()),
                        new ItemOutcome(1, Outcome.REJECTED, List.of("area.notGranted")),
                        new ItemOutcome(2, Outcome.DUPLICATE, List.of()));
        assertThat(waits).isEmpty();
    }

    @Test
    void shouldSendAgainOnlyWhatIsToBeSentAgain() throws Exception {
        gateway.reply(
                207,
                "{\"results\":[{\"index\":0,\"outcome\":\"RETRY\"},{\"index\":1,\"outcome\":\"COUNTED\"}]}",
                "Retry-After",
                "7");
        deliver(line("a", "0191"), line("b", "0191"));
        assertThat(settled).extracting(ItemOutcome::index).containsExactly(1, 0);
        assertThat(gateway.received()).hasSize(1);
        assertThat(waits).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void shouldWaitLongerEachTimeAndAsLongAsAsked() throws Exception {
        gateway.reply(503, "")
                .reply(429, "{}")
                .reply(502, "<html>")
                .reply(200, "<html>hello</html>")
                .reply(503, "{}", "Retry-After", "Sun, 01 Mar 2026 12:02:00 GMT");
        deliver(line("a", "0191"));
        assertThat(settled).extracting(ItemOutcome::outcome).containsExactly(Outcome.COUNTED);
        for (int at = 0; at < 4; at++) {
            double expected = 1000 * Math.pow(2, at);
            assertThat((double) waits.get(at).toMillis()).isBetween(expected * 0.75, expected * 1.25);
        }
        assertThat(waits.get(4)).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void shouldNotBelieveAnAnswerThatLeavesAReportOut() throws Exception {
        gateway.reply(200, "{\"results\":[{\"index\":0,\"outcome\":\"COUNTED\"}]}")
                .reply(
                        200,
                        "{\"results\":[{\"index\":0,\"outcome\":\"COUNTED\"},{\"index\":0,\"outcome\":\"COUNTED\"}]}");
        deliver(line("a", "0191"), line("b", "0191"));
        assertThat(gateway.received()).hasSize(2);
        assertThat(settled).hasSize(2);
    }

    @Test
    void shouldCutWhatIsTooLarge() throws Exception {
        gateway.atMost(1);
        deliver(line("a", "0191"), line("b", "0191"), line("c", "0191"));
        assertThat(settled).extracting(ItemOutcome::index).containsExactly(0, 1, 2);
        gateway.atMost(0);
        settled.clear();
        deliver(line("d", "0191"));
        assertThat(settled).containsExactly(new ItemOutcome(0, Outcome.REJECTED, List.of("request.tooLarge")));
    }

    @Test
    void shouldGiveUpWhenPatienceIsOver() {
        gateway.close();
        assertThatThrownBy(() -> deliver(line("a", "0191")))
                .isInstanceOfSatisfying(
                        DeliveryException.class,
                        e -> assertThat(e.worthWaiting()).isTrue());
        assertThat(waits.stream().reduce(Duration.ZERO, Duration::plus)).isLessThan(Duration.ofMinutes(10));
        assertThat(settled).isEmpty();
    }

    @Test
    void shouldNotKnockWhereItIsBarred() {
        gateway.reply(403, "{}");
        assertThatThrownBy(() -> deliver(line("a", "0191")))
                .isInstanceOfSatisfying(
                        DeliveryException.class,
                        e -> assertThat(e.worthWaiting()).isFalse());
        assertThat(waits).isEmpty();
    }

    private void deliver(byte[]... lines) throws Exception {
        new Delivery(new GatewayClient(gateway.settings(), NOW), Patience.of(Duration.ofMinutes(10)), waits::add)
                .settle(List.of(lines), false, settled::add);
    }

    private static byte[] line(String id, String area) {
        return ReportJson.line(SomeReport.of(id, area));
    }
}
