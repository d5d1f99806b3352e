package org.lagesbild.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagesbild.messaging.topic.PartnerTopics;
import org.lagesbild.testkit.KafkaCluster;

/** Bodies that come packed: the same limits, counted after unpacking, whatever was packed. */
final class GzipIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MIB = 1 << 20;

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
        partner = site.newPartner("gz");
    }

    @Test
    void shouldTakeEveryFormatPacked() throws IOException {
        assertThat(publish("application/json", "gzip", packed(Incidents.array(2_000)))
                        .statusCode())
                .isEqualTo(200);
        assertThat(publish("application/x-ndjson", "x-gzip", packed(Incidents.sound(2_001) + "\n"))
                        .statusCode())
                .isEqualTo(200);
        String table = "eventId,category,area,occurredAt\n" + Incidents.id(2_002) + ",ASSAULT,0191,2026-03-01\n";
        assertThat(publish("text/csv", "GZIP", packed(table)).statusCode()).isEqualTo(200);
        assertThat(keys()).hasSize(2_002);
    }

    @Test
    void shouldTakeAllMembersOfAStreamInParts() throws IOException {
        byte[] first = packed(Incidents.sound(1) + "\n");
        byte[] second = packed(Incidents.sound(2) + "\n");
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        assertThat(publish("application/x-ndjson", "gzip", both).statusCode()).isEqualTo(200);
        assertThat(keys()).containsExactlyInAnyOrder(Incidents.id(1), Incidents.id(2));
    }

    @Test
    void shouldRefuse16MiBUnpackedAndOneByte() throws IOException {
        String body = "[" + Incidents.sound(1) + " ".repeat(16 * MIB) + "]";
        assertTooLarge(publish("application/json", "gzip", packed(body)));
        assertThat(publish("application/json", "gzip", packed(Incidents.array(10_001)))
                        .statusCode())
                .isEqualTo(413);
        assertThat(keys()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/x-ndjson", "text/csv"})
    void shouldStopABombWithoutUnpackingIt(String type) throws IOException {
        byte[] bomb = bomb();
        assertThat(bomb.length).isLessThan(11 * MIB);
        long before = allocated();
        assertTooLarge(publish(type, "gzip", bomb));
        assertThat(allocated() - before).isLessThan(400L * MIB);
        assertThat(keys()).isEmpty();
    }

    @Test
    void shouldStandManyBombsAtOnce() throws IOException {
        byte[] bomb = packed(" ".repeat(100 * MIB));
        assertThat(bomb.length).isLessThan(MIB);
        List<CompletableFuture<Integer>> answers = IntStream.range(0, 4)
                .mapToObj(any -> CompletableFuture.supplyAsync(
                        () -> publish("application/json", "gzip", bomb).statusCode()))
                .toList();
        assertThat(answers).extracting(CompletableFuture::join).containsOnly(413);
        assertThat(publish("application/json", "gzip", packed(Incidents.sound(1)))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void shouldRefuseMoreThan16MiBPackedOfUnknownLength() {
        byte[] body = new byte[17 * MIB];
        Arrays.fill(body, (byte) 'x');
        HttpResponse<String> answer = site.send(site.as(partner, "/v1/incidents")
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
        assertThat(answer.statusCode()).isIn(400, 413);
        assertThat(keys()).isEmpty();
    }

    @Test
    void shouldSayWhatIsNotGzip() throws IOException {
        HttpResponse<String> answer =
                publish("application/json", "gzip", Incidents.sound(1).getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(answer.body()).at("/problems/0/code").asText()).isEqualTo("body.notGzip");
        byte[] whole = packed(Incidents.array(1_000));
        byte[] torn = Arrays.copyOf(whole, whole.length - 100);
        assertThat(publish("application/json", "gzip", torn).statusCode()).isEqualTo(400);
        byte[] bent = whole.clone();
        Arrays.fill(bent, whole.length / 2, whole.length / 2 + 50, (byte) 0xFF);
        assertThat(publish("application/json", "gzip", bent).statusCode()).isEqualTo(400);
        assertThat(keys()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"deflate", "br", "zstd", "compress", "snappy", "gzip, gzip"})
    void shouldSayWhatItUnpacksInstead(String encoding) throws IOException {
        HttpResponse<String> answer = publish("application/json", encoding, packed(Incidents.sound(1)));
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.headers().firstValue("Accept-Encoding")).contains("gzip, identity");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(keys()).isEmpty();
    }

    private static void assertTooLarge(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(JSON.readTree(answer.body()).at("/limits/bytes").asInt()).isEqualTo(16 * MIB);
    }

    /** Ten gigabytes of blanks in ten megabytes. */
    private static byte[] bomb() throws IOException {
        byte[] member = packed(" ".repeat(100 * MIB));
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < 100; i++) {
            all.write(member);
        }
        return all.toByteArray();
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    /** By all threads of this process, the test's own included. */
    private static long allocated() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return LongStream.of(threads.getThreadAllocatedBytes(threads.getAllThreadIds()))
                .filter(bytes -> bytes > 0)
                .sum();
    }

    private HttpResponse<String> publish(String type, String encoding, byte[] body) {
        return site.send(site.as(partner, "/v1/incidents")
                .header("Content-Type", type)
                .header("Content-Encoding", encoding)
                .POST(BodyPublishers.ofByteArray(body)));
    }

    private List<String> keys() {
        return KafkaCluster.shared()
                .records()
                .present(PartnerTopics.reports(partner).name())
                .stream()
                .map(record -> new String(record.key(), StandardCharsets.UTF_8))
                .toList();
    }
}
