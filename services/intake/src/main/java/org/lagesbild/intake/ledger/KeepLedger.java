package org.lagesbild.intake.ledger;

import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.privacy.guard.ProblemCode;
import org.lagesbild.risk.area.AreaTree;
import org.lagesbild.risk.change.Change;
import org.lagesbild.risk.incident.Incident;
import org.lagesbild.risk.incident.ReportKind;
import org.lagesbild.risk.incident.Sandbox;
import org.lagesbild.risk.ledger.Counted;
import org.lagesbild.risk.ledger.Ledger;
import org.lagesbild.risk.ledger.LedgerEntry;
import org.lagesbild.risk.ledger.LedgerResult;
import org.lagesbild.risk.ledger.Outcome;
import org.lagesbild.risk.ledger.Receipt;
import org.lagesbild.risk.ledger.Submission;

/**
 * Applies each submission to what the ledger holds of its event, and says what follows: the incident as it is now, the
 * changes, the receipts. Heartbeats come by here too, since their partner's enrolment lies in the same partition.
 */
public final class KeepLedger extends ContextualProcessor<String, Submission, String, Emission> {

    private final AreaTree areas;
    private final Territory territory;
    private Books books;

    /** What this step reads and writes. */
    private record Books(
            KeyValueStore<String, LedgerEntry> ledger, SignsOfLife signs, KeyValueStore<String, Enrolment> announced) {}

    @NullUnmarked // the books are there from init on
    public KeepLedger(AreaTree areas) {
        this.areas = areas;
        this.territory = new Territory(areas);
    }

    @Override
    public void init(ProcessorContext<String, Emission> context) {
        super.init(context);
        books = new Books(
                context.getStateStore(LedgerStores.LEDGER),
                new SignsOfLife(context.getStateStore(LedgerStores.HEARD)),
                context.getStateStore(LedgerStores.ANNOUNCED));
    }

    @Override
    public void process(Record<String, Submission> record) {
        Submission submission = record.value();
        if (submission.report().kind() == ReportKind.HEARTBEAT
                && submission.problems().isEmpty()) {
            hearEverywhere(record, submission);
            return;
        }
        String key = record.key();
        LedgerEntry held = books.ledger().get(key);
        LedgerResult result = Ledger.apply(held, submission);
        books.ledger().put(key, result.entry());
        if (result.outcome() == Outcome.COUNTED && !Sandbox.holds(submission.partner())) {
            tellWhatIsTrue(record, held, result);
        }
        giveReceipts(record, result.entry());
    }

    private void tellWhatIsTrue(Record<String, Submission> record, @Nullable LedgerEntry held, LedgerResult result) {
        Incident before = held == null ? null : held.incident();
        Incident now = result.entry().incident();
        if (before != null || now != null) {
            emit(record, record.key(), new Emission.OfIncident(now));
        }
        for (Change.Count change : result.changes()) {
            emit(record, areas.tenant(change.incident().area()), new Emission.OfChange(change));
        }
        Incident place = now != null ? now : before;
        if (place != null) {
            Change.Heard heard = heard(record.value(), areas.tenant(place.area()));
            books.signs().note(heard);
            if (result.changes().isEmpty()) { // a partner's own incident moves no count, but it is a sign of life
                emit(record, heard.area(), new Emission.OfChange(heard));
            }
        }
    }

    private void giveReceipts(Record<String, Submission> record, LedgerEntry entry) {
        Submission submission = record.value();
        Receipt receipt = new Receipt(
                submission.partner(),
                submission.report().eventId(),
                entry.state(),
                entry.revision(),
                Counted.of(submission.partner(), entry.incident()),
                entry.submissions());
        emit(record, record.key(), new Emission.OfReceipt(receipt));
        if (!submission.problems().contains(ProblemCode.PARTNER_NOT_ENROLLED.code())) { // it may have no topic
            String ownKey = record.key().substring(submission.partner().length() + 1);
            emit(record, ownKey, new Emission.OfPartnerReceipt(receipt));
        }
    }

    private void hearEverywhere(Record<String, Submission> record, Submission submission) {
        Enrolment enrolment = books.announced().get(submission.partner());
        if (enrolment == null || Sandbox.holds(submission.partner())) {
            return;
        }
        for (String municipality : territory.of(enrolment.areas())) {
            Change.Heard heard = heard(submission, municipality);
            books.signs().note(heard);
            emit(record, municipality, new Emission.OfChange(heard));
        }
    }

    private static Change.Heard heard(Submission submission, String area) {
        return new Change.Heard(submission.partner(), submission.sector(), area, submission.receivedAt());
    }

    private void emit(Record<String, Submission> cause, String key, Emission emission) {
        context().forward(new Record<>(key, emission, cause.timestamp()));
    }
}
