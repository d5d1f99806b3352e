package org.lagesbild.messaging.codec;

import java.time.Instant;
import java.util.function.Function;
import org.lagesbild.messaging.wire.Wire;
import org.lagesbild.risk.incident.Incident;
import org.lagesbild.risk.ledger.Counted;
import org.lagesbild.risk.ledger.LedgerEntry;
import org.lagesbild.risk.ledger.LedgerState;
import org.lagesbild.risk.ledger.Outcome;
import org.lagesbild.risk.ledger.Receipt;
import org.lagesbild.risk.ledger.SubmissionOutcome;

/** The ledger's entries, and the receipts made of them. */
public final class LedgerWire {

    private static final Function<LedgerState, org.lagesbild.schemas.LedgerState> STATE =
            Enums.byName(LedgerState.class, org.lagesbild.schemas.LedgerState.class);
    private static final Function<org.lagesbild.schemas.LedgerState, LedgerState> STATE_OF =
            Enums.byName(org.lagesbild.schemas.LedgerState.class, LedgerState.class);
    private static final Function<Outcome, org.lagesbild.schemas.Outcome> OUTCOME =
            Enums.byName(Outcome.class, org.lagesbild.schemas.Outcome.class);
    private static final Function<org.lagesbild.schemas.Outcome, Outcome> OUTCOME_OF =
            Enums.byName(org.lagesbild.schemas.Outcome.class, Outcome.class);

    public static final Wire<LedgerEntry, org.lagesbild.schemas.LedgerEntry> ENTRY = Wire.of(
            org.lagesbild.schemas.LedgerEntry.class,
            org.lagesbild.schemas.LedgerEntry.SCHEMA$,
            LedgerWire::entryToAvro,
            LedgerWire::entryFromAvro);

    public static final Wire<Receipt, org.lagesbild.schemas.Receipt> RECEIPT = Wire.of(
            org.lagesbild.schemas.Receipt.class,
            org.lagesbild.schemas.Receipt.SCHEMA$,
            LedgerWire::receiptToAvro,
            LedgerWire::receiptFromAvro);

    private LedgerWire() {}

    private static org.lagesbild.schemas.LedgerEntry entryToAvro(LedgerEntry entry) {
        Incident incident = entry.incident();
        return new org.lagesbild.schemas.LedgerEntry(
                STATE.apply(entry.state()),
                entry.revision(),
                entry.hash(),
                entry.keepUntil().toEpochMilli(),
                entry.receivedAt().toEpochMilli(),
                incident == null ? null : IncidentWire.toAvro(incident),
                entry.submissions().stream().map(LedgerWire::outcomeToAvro).toList());
    }

    private static LedgerEntry entryFromAvro(org.lagesbild.schemas.LedgerEntry avro) {
        return new LedgerEntry(
                STATE_OF.apply(avro.getState()),
                avro.getRevision(),
                avro.getHash(),
                Instant.ofEpochMilli(avro.getKeepUntil()),
                Instant.ofEpochMilli(avro.getReceivedAt()),
                avro.getIncident() == null ? null : IncidentWire.fromAvro(avro.getIncident()),
                avro.getSubmissions().stream().map(LedgerWire::outcomeFromAvro).toList());
    }

    private static org.lagesbild.schemas.Receipt receiptToAvro(Receipt receipt) {
        return new org.lagesbild.schemas.Receipt(
                receipt.partner(),
                receipt.eventId(),
                STATE.apply(receipt.state()),
                receipt.revision(),
                receipt.counted().area(),
                receipt.counted().category(),
                receipt.counted().day(),
                ReportWire.ORIGIN.apply(receipt.counted().origin()),
                receipt.submissions().stream().map(LedgerWire::outcomeToAvro).toList());
    }

    private static Receipt receiptFromAvro(org.lagesbild.schemas.Receipt avro) {
        return new Receipt(
                avro.getPartner(),
                avro.getEventId(),
                STATE_OF.apply(avro.getState()),
                avro.getRevision(),
                new Counted(
                        avro.getArea(),
                        avro.getCategory(),
                        avro.getDay(),
                        ReportWire.ORIGIN_OF.apply(avro.getOrigin())),
                avro.getSubmissions().stream().map(LedgerWire::outcomeFromAvro).toList());
    }

    private static org.lagesbild.schemas.SubmissionOutcome outcomeToAvro(SubmissionOutcome outcome) {
        return new org.lagesbild.schemas.SubmissionOutcome(
                outcome.submissionId(),
                ReportWire.KIND.apply(outcome.kind()),
                outcome.revision(),
                OUTCOME.apply(outcome.outcome()),
                outcome.receivedAt().toEpochMilli(),
                outcome.problems());
    }

    private static SubmissionOutcome outcomeFromAvro(org.lagesbild.schemas.SubmissionOutcome avro) {
        return new SubmissionOutcome(
                avro.getSubmissionId(),
                ReportWire.KIND_OF.apply(avro.getKind()),
                avro.getRevision(),
                OUTCOME_OF.apply(avro.getOutcome()),
                Instant.ofEpochMilli(avro.getReceivedAt()),
                avro.getProblems());
    }
}
