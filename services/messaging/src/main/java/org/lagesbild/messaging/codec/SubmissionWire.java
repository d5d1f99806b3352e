package org.lagesbild.messaging.codec;

import java.io.IOException;
import java.time.Instant;
import org.apache.avro.io.Encoder;
import org.lagesbild.messaging.wire.Wire;
import org.lagesbild.risk.ledger.Submission;

/** A report on its way from the guard to the ledger. */
public final class SubmissionWire {

    public static final Wire<Submission, org.lagesbild.schemas.Submission> WIRE = Wire.direct(
            org.lagesbild.schemas.Submission.class,
            org.lagesbild.schemas.Submission.SCHEMA$,
            SubmissionWire::write,
            SubmissionWire::fromAvro);

    private SubmissionWire() {}

    private static void write(Submission submission, Encoder out) throws IOException {
        out.writeString(submission.partner());
        out.writeString(submission.sector());
        out.writeLong(submission.receivedAt().toEpochMilli());
        Arrays.write(submission.problems(), out, out::writeString);
        ReportWire.write(submission.report(), out);
        out.writeBoolean(submission.later());
    }

    private static Submission fromAvro(org.lagesbild.schemas.Submission avro) {
        return new Submission(
                avro.getPartner(),
                avro.getSector(),
                Instant.ofEpochMilli(avro.getReceivedAt()),
                avro.getProblems(),
                ReportWire.fromAvro(avro.getReport()),
                avro.getRetry());
    }
}
