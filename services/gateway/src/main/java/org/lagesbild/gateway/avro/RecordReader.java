package org.lagesbild.gateway.avro;

import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.specific.SpecificDatumReader;
import org.lagesbild.messaging.codec.ReportWire;
import org.lagesbild.messaging.wire.AvroBounds;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.schemas.IncidentReport;

/** Reads records that were written with one schema. Safe for several threads. */
final class RecordReader {

    static {
        AvroBounds.set();
    }

    private static final Schema OURS = ReportWire.WIRE.schema();
    private static final Schema REGISTERED = new Schema.Parser().parse(ReportWire.WIRE.text());

    private final SpecificDatumReader<IncidentReport> reader;

    RecordReader(Schema written) {
        Schema writer = written.equals(REGISTERED) ? OURS : written;
        this.reader = new SpecificDatumReader<>(writer, OURS, ReportWire.WIRE.model());
    }

    /** The next record; whatever fails says that there is none. */
    Report read(BinaryDecoder in) throws IOException {
        return ReportWire.WIRE.fromAvro().apply(reader.read(null, in));
    }
}
