package org.lagesbild.messaging.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lagesbild.messaging.wire.AvroBounds;
import org.lagesbild.messaging.wire.Wire;
import org.lagesbild.risk.incident.Certainty;
import org.lagesbild.risk.incident.Origin;
import org.lagesbild.risk.incident.Precision;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.incident.ReportKind;
import org.lagesbild.risk.incident.Scope;
import org.lagesbild.risk.incident.Severity;
import org.lagesbild.risk.ledger.Submission;

/** What is written without Avro's objects between is what Avro itself would write. */
class DirectWireTest {

    private static final Report REPORT = new Report(
            "6f1d5b2e-93a4-4c1b-8e57-0a2f4d6c8b19",
            7,
            ReportKind.CORRECT,
            "VANDALISM",
            "0191R001",
            Instant.parse("2026-03-01T12:00:00Z"),
            Precision.DAY,
            "SCHOOL",
            Severity.HIGH,
            Origin.SENSOR,
            Certainty.UNCLEAR,
            List.of("YOUTH", "BUSINESS"),
            Scope.PUBLIC,
            "0b0e7a52-44f1-4a34-9f0e-5d3a4c1b2a10",
            Instant.parse("2026-03-02T08:15:30.123Z"),
            3);

    @BeforeAll
    static void trustOurTypes() {
        AvroBounds.set();
    }

    @Test
    void shouldWriteReportsAsAvroDoes() throws IOException {
        assertSameBytes(ReportWire.WIRE, REPORT);
    }

    @Test
    void shouldWriteSubmissionsAsAvroDoes() throws IOException {
        Instant received = Instant.parse("2026-03-02T08:15:31Z");
        assertSameBytes(
                SubmissionWire.WIRE,
                new Submission("kommunen", "MUNICIPALITY", received, List.of("a.b", "c.d"), REPORT));
        assertSameBytes(SubmissionWire.WIRE, Submission.later("kommunen", "MUNICIPALITY", received, "a.b", REPORT));
    }

    private static <T, A extends SpecificRecord> void assertSameBytes(Wire<T, A> wire, T value) throws IOException {
        byte[] ours = bytes(out -> wire.writer().write(value, out));
        A read = new SpecificDatumReader<A>(wire.schema(), wire.schema(), wire.model())
                .read(null, DecoderFactory.get().binaryDecoder(ours, null));
        assertThat(wire.fromAvro().apply(read)).isEqualTo(value);
        assertThat(ours)
                .isEqualTo(bytes(out -> new SpecificDatumWriter<A>(wire.schema(), wire.model()).write(read, out)));
    }

    private interface Writing {
        void to(BinaryEncoder out) throws IOException;
    }

    private static byte[] bytes(Writing writing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder out = EncoderFactory.get().binaryEncoder(bytes, null);
        writing.to(out);
        out.flush();
        return bytes.toByteArray();
    }
}
