package org.lagesbild.gateway.read;

import java.time.Instant;
import java.util.Optional;
import org.lagesbild.gateway.cut.Item;
import org.lagesbild.messaging.wire.Surplus;
import org.lagesbild.privacy.guard.ProblemCode;
import org.lagesbild.privacy.guard.Screen;
import org.lagesbild.risk.incident.Precision;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.incident.ReportKind;

/** Reads a record that was sent in Avro. What has its default was not said, as where JSON leaves a field out. */
final class AvroDrafts {

    private AvroDrafts() {}

    static Draft read(Item.Avro item, Draft draft) {
        Report record = item.report();
        draft.eventId = record.eventId();
        draft.revision = record.revision();
        draft.sees(Field.REVISION);
        kind(record.kind(), draft);
        draft.category = record.category();
        draft.area = record.area();
        draft.occurredAt = occurredAt(record);
        draft.place = record.place();
        draft.severity = record.severity();
        draft.origin = record.origin();
        draft.certainty = record.certainty();
        draft.lenses = record.lenses();
        draft.scope = record.scope();
        reserved(record, draft);
        item.surplus().forEach(stranger -> stranger(stranger, draft));
        return draft;
    }

    /** Over Kafka a record must say its kind; so it must here. */
    private static void kind(ReportKind kind, Draft draft) {
        if (kind == ReportKind.UNKNOWN || kind == ReportKind.HEARTBEAT) {
            draft.found(ProblemCode.KIND_UNKNOWN);
        } else {
            draft.kind = kind;
        }
    }

    private static Optional<OccurredAt> occurredAt(Report record) {
        Precision precision = record.precision() == Precision.DAY ? Precision.DAY : Precision.HOUR;
        return Optional.of(record.occurredAt())
                .filter(at -> !at.equals(Instant.EPOCH))
                .map(at -> new OccurredAt(at, precision));
    }

    /** A newer version may have fields that this gateway does not know; over Avro that alone is nothing wrong. */
    private static void stranger(Surplus.Stranger stranger, Draft draft) {
        stranger.texts().forEach(text -> draft.screening().labelled(Screen.UNNAMED, stranger.name(), text));
    }

    private static void reserved(Report record, Draft draft) {
        if (!record.submissionId().isEmpty()) {
            draft.reserved("submissionId");
        }
        if (!record.receivedAt().equals(Instant.EPOCH)) {
            draft.reserved("receivedAt");
        }
        if (record.policyVersion() != 0) {
            draft.reserved("policyVersion");
        }
    }
}
