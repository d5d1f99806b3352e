package org.lagesbild.gateway;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.lagesbild.messaging.wire.AvroBounds;
import org.lagesbild.schemas.IncidentReport;
import org.lagesbild.schemas.ReportKind;

/** Reports as partners with Avro write them. */
public final class AvroBodies {

    static {
        AvroBounds.set();
    }

    private AvroBodies() {}

    /** What {@link Incidents#sound} says in JSON. */
    public static IncidentReport sound(String eventId) {
        return IncidentReport.newBuilder()
                .setEventId(eventId)
                .setKind(ReportKind.REPORT)
                .setCategory("ASSAULT")
                .setArea("0191")
                .setOccurredAt(Instant.parse("2026-03-01T12:34:56Z"))
                .build();
    }

    /** In Confluent's wire format. */
    public static byte[] wire(int schemaId, IncidentReport report) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(0);
            out.write(ByteBuffer.allocate(Integer.BYTES).putInt(schemaId).array());
            BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
            new SpecificDatumWriter<>(IncidentReport.class).write(report, encoder);
            encoder.flush();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A container file with so many reports to a block. */
    public static byte[] file(String codec, int perBlock, List<IncidentReport> reports) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (var file = new DataFileWriter<>(new SpecificDatumWriter<>(IncidentReport.class))) {
                file.setCodec(CodecFactory.fromString(codec)).create(IncidentReport.SCHEMA$, out);
                for (int i = 0; i < reports.size(); i++) {
                    file.append(reports.get(i));
                    if ((i + 1) % perBlock == 0) {
                        file.sync();
                    }
                }
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
