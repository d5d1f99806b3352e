package org.lagesbild.messaging.codec;

import java.time.Instant;
import org.lagesbild.messaging.wire.Wire;
import org.lagesbild.risk.ledger.Submission;

/** A report on its way from the guard to the ledger. */
public final class SubmissionWire {

    public static final Wire<Submission, org.lagesbild.schemas.Submission> WIRE = Wire.of(
            org.lagesbild.schemas.Submission.class,
            org.lagesbild.schemas.Submission.SCHEMA$,
            SubmissionWire::toAvro,
            SubmissionWire::fromAvro);

    private SubmissionWire() {}

    static org.lagesbild.schemas.Submission toAvro(Submission submission) {
        return new org.lagesbild.schemas.Submission(
                submission.partner(),
                submission.sector(),
                submission.receivedAt().toEpochMilli(),
                submission.problems(),
                ReportWire.toAvro(submission.report()));
    }

    static Submission fromAvro(org.lagesbild.schemas.Submission avro) {
        return new Submission(
                avro.getPartner(),
                avro.getSector(),
                Instant.ofEpochMilli(avro.getReceivedAt()),
                avro.getProblems(),
                ReportWire.fromAvro(avro.getReport()));
    }
}
