package org.lagesbild.gateway.avro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagesbild.gateway.AvroBodies;
import org.lagesbild.gateway.cut.BodyLimits;
import org.lagesbild.gateway.cut.Item;
import org.lagesbild.gateway.cut.Items;
import org.lagesbild.gateway.cut.TooLargeException;
import org.lagesbild.gateway.cut.UnreadableBodyException;
import org.lagesbild.messaging.codec.ReportWire;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.messaging.wire.RegistryCodec;
import org.lagesbild.schemas.IncidentReport;
import org.lagesbild.testkit.InMemorySchemaRegistry;

final class AvroItemsTest {

    private static final BodyLimits LIMITS = new BodyLimits(10_000, 1 << 20, 64 << 10);

    private final InMemorySchemaRegistry registry = new InMemorySchemaRegistry();
    private final int id = new RegistryCodec<>(ReportWire.WIRE, "partner.a.reports-value", registry).schemaId();

    @Test
    void shouldReadOneRecord() throws IOException {
        assertThat(ids(AvroBodies.wire(id, report(1)))).containsExactly("e1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "deflate"})
    void shouldReadAFile(String codec) throws IOException {
        assertThat(ids(AvroBodies.file(codec, 3, reports(10)))).containsExactlyElementsOf(eventIds(0, 10));
        assertThat(ids(AvroBodies.file(codec, 3, List.of()))).isEmpty();
    }

    @Test
    void shouldRefuseBytesBehindARecordAndWithin() throws IOException {
        byte[] record = AvroBodies.wire(id, report(1));
        assertThat(ids(Arrays.copyOf(record, record.length + 1))).containsExactly("record.undecodable");
        assertThat(ids(Arrays.copyOf(record, record.length - 1))).containsExactly("record.undecodable");
        assertThat(ids(Arrays.copyOf(record, 3))).containsExactly("record.undecodable");
        assertThat(ids(Arrays.copyOf(record, 70_000))).containsExactly("record.tooLong");
        assertThat(ids(new byte[0])).isEmpty();
    }

    @Test
    void shouldSayWhichSchemaItDoesNotKnow() throws IOException {
        assertThat(ids(AvroBodies.wire(id + 99, report(1)))).containsExactly("schema.unknown");
        int receipts = registry.register("x-value", Topics.RECEIPTS.wire().text());
        assertThat(ids(AvroBodies.wire(receipts, report(1)))).containsExactly("schema.foreign");
    }

    @Test
    void shouldLoseOnlyTheBlockThatIsBroken() throws IOException {
        byte[] file = AvroBodies.file("null", 4, reports(12));
        byte[] fifth = "e5".getBytes();
        int at = indexOf(file, fifth);
        file[at - 1] = 1;
        assertThat(ids(file))
                .startsWith("e0", "e1", "e2", "e3", "e4")
                .contains("record.undecodable")
                .endsWith("e8", "e9", "e10", "e11")
                .hasSize(12);
    }

    @Test
    void shouldTellThatAFileBreaksOff() throws IOException {
        byte[] file = AvroBodies.file("null", 4, reports(12));
        assertThat(ids(Arrays.copyOf(file, file.length - 5)))
                .startsWith("e0", "e1")
                .endsWith("e11", "record.undecodable")
                .hasSize(13);
    }

    /** A length that nothing stands behind must not be believed: no memory is reserved for it. */
    @Test
    void shouldNotBelieveLengths() throws IOException {
        byte[] empty = AvroBodies.file("null", 1, List.of());
        for (long claimed : new long[] {Integer.MAX_VALUE, Long.MAX_VALUE, -5, (1 << 20) + 1}) {
            assertThat(ids(with(empty, 1, claimed))).containsExactly("record.undecodable");
        }
        assertThat(ids(with(empty, 3, 1 << 19))).contains("record.undecodable").hasSizeLessThan(6);
        assertThat(ids(with(empty, -3, 10))).containsExactly("record.undecodable");
    }

    @Test
    void shouldStopABombInABlock() {
        String zeros = "0".repeat(200_000);
        byte[] file = AvroBodies.file(
                "deflate",
                1,
                IntStream.range(0, 40).mapToObj(any -> AvroBodies.sound(zeros)).toList());
        assertThat(file.length).isLessThan(1 << 15);
        assertThatThrownBy(() -> ids(file)).isInstanceOf(TooLargeException.class);
    }

    @Test
    void shouldNotTakeABrokenConnectionForABrokenRecord() {
        byte[] file = AvroBodies.file("null", 4, reports(400));
        InputStream torn = new InputStream() {
            private int at;

            @Override
            public int read() throws IOException {
                if (at > file.length / 2) {
                    throw new IOException("reset");
                }
                return file[at++] & 0xFF;
            }
        };
        assertThatThrownBy(() -> ids(torn)).isInstanceOf(UncheckedIOException.class);
    }

    /** Whatever bytes come, they are items or a refusal. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void shouldStandAnyBytes(long seed) throws IOException {
        Random random = new Random(seed);
        byte[] file = AvroBodies.file(seed % 2 == 0 ? "null" : "deflate", 3, reports(9));
        byte[] record = AvroBodies.wire(id, report(1));
        for (int round = 0; round < 300; round++) {
            byte[] bent = (random.nextInt(4) == 0 ? record : file).clone();
            bent[1 + random.nextInt(bent.length - 1)] = (byte) random.nextInt();
            try {
                assertThat(ids(bent)).isNotNull();
            } catch (UnreadableBodyException | TooLargeException e) {
                assertThat(e).hasMessageNotContaining("e1");
            }
        }
    }

    private List<String> ids(byte[] body) throws IOException {
        return ids(new ByteArrayInputStream(body));
    }

    private List<String> ids(InputStream body) throws IOException {
        return ids(body, registry);
    }

    /** The event ids of the records, and the codes of those that cannot be read. */
    static List<String> ids(InputStream body, SchemaRegistry registry) throws IOException {
        Items items = AvroItems.of(body, LIMITS, new WriterSchemas(registry));
        List<String> all = new ArrayList<>();
        for (Optional<Item> next = items.next(); next.isPresent(); next = items.next()) {
            all.add(
                    next.get() instanceof Item.Avro avro
                            ? avro.report().eventId()
                            : ((Item.Broken) next.get()).why().code());
        }
        return all;
    }

    private static IncidentReport report(int n) {
        return AvroBodies.sound("e" + n);
    }

    static List<IncidentReport> reports(int count) {
        return IntStream.range(0, count).mapToObj(AvroItemsTest::report).toList();
    }

    private static List<String> eventIds(int from, int to) {
        return IntStream.range(from, to).mapToObj(n -> "e" + n).toList();
    }

    private static byte[] with(byte[] file, long count, long size) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(file);
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
        encoder.writeLong(count);
        encoder.writeLong(size);
        out.write(new byte[64]);
        return out.toByteArray();
    }

    private static int indexOf(byte[] in, byte[] what) {
        for (int at = 0; at < in.length; at++) {
            if (Arrays.equals(in, at, at + what.length, what, 0, what.length)) {
                return at;
            }
        }
        throw new IllegalArgumentException("not there");
    }
}
