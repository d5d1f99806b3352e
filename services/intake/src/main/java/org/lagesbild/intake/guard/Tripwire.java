package org.lagesbild.intake.guard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.lagesbild.messaging.codec.ReportWire;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.rules.ReportScreen;
import org.lagesbild.messaging.wire.Surplus;
import org.lagesbild.privacy.guard.Allowance;
import org.lagesbild.privacy.guard.Screen;
import org.lagesbild.privacy.guard.Screening;
import org.lagesbild.privacy.guard.Shapes;
import org.lagesbild.privacy.guard.TraceHeaders;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.taxonomy.Taxonomy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The guard's second reading, of what a partner wrote to its topic by itself: values that are not of their field, fields
 * that ours lack, key and headers, and whatever text is in a record that cannot be decoded. Whatever it finds should have
 * been stopped before it was appended, and may be a breach of somebody's privacy that has to be reported; so it is counted,
 * and the count is to be zero. Safe for several threads.
 */
public final class Tripwire {

    static final String KEY = "@key";
    static final String HEADER = "@header";

    private static final Logger LOG = LoggerFactory.getLogger(Tripwire.class);

    private final ReportScreen screen;
    private final Surplus surplus;
    private final AtomicLong tripped = new AtomicLong();

    public Tripwire(SchemaRegistry registry, Taxonomy taxonomy) {
        this.screen = new ReportScreen(taxonomy);
        this.surplus = new Surplus(ReportWire.WIRE.schema(), registry);
    }

    /** In how many records this instance has found something since it was started. */
    public long tripped() {
        return tripped.get();
    }

    /** What is found in a record; {@code report} is what it could be decoded to, if anything. */
    Screening read(Record<byte[], byte[]> record, @Nullable Report report) {
        Screening screening = new Screening(new Allowance(Allowance.OF_A_RECORD));
        readKey(record.key(), screening);
        for (Header header : record.headers()) {
            readHeader(header, screening);
        }
        if (report != null) {
            screen.read(report, screening);
            surplus.of(record.value()).forEach(field -> readStranger(field, screening));
        } else if (record.value() != null) {
            screening.bytes("", record.value());
        }
        return screening;
    }

    /** Counts it, and says so where somebody looks who can act; of many, ever fewer. */
    void trip(String topic, int partition) {
        long count = tripped.incrementAndGet();
        if (Long.bitCount(count) == 1) {
            LOG.error("personal data reached the core by {}-{}; records so far: {}", topic, partition, count);
        }
    }

    private static void readKey(byte @Nullable [] key, Screening screening) {
        if (key != null && !isEventId(key)) {
            screening.textOrBytes(KEY, "", key);
        }
    }

    /** Read from its bytes, since every record has one. */
    private static boolean isEventId(byte[] key) {
        return key.length == 36 && Shapes.eventId(new String(key, StandardCharsets.ISO_8859_1));
    }

    private static void readHeader(Header header, Screening screening) {
        if (!TraceHeaders.contain(header.key())) {
            screening.text(HEADER, header.key());
            Optional.ofNullable(header.value())
                    .filter(value -> !Shapes.eventId(new String(value, UTF_8)))
                    .ifPresent(value -> screening.textOrBytes(HEADER, header.key(), value));
        }
    }

    private static void readStranger(Surplus.Stranger field, Screening screening) {
        screening.text(Screen.UNNAMED, field.name());
        field.texts().forEach(text -> screening.labelled(Screen.UNNAMED, field.name(), text));
    }
}
