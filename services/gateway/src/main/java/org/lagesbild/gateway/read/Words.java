package org.lagesbild.gateway.read;

import org.lagesbild.privacy.guard.ProblemCode;
import org.lagesbild.risk.incident.Certainty;
import org.lagesbild.risk.incident.Origin;
import org.lagesbild.risk.incident.ReportKind;
import org.lagesbild.risk.incident.Scope;
import org.lagesbild.risk.incident.Severity;

/** What a text means in its field, the same in every format. */
final class Words {

    private Words() {}

    /** Puts it into the draft, or notes what is wrong with it; for all fields but the revision and the lenses. */
    static void put(Field field, String text, Draft draft) {
        switch (field) {
            case EVENT_ID -> draft.eventId = text;
            case KIND -> kind(text, draft);
            case CATEGORY -> draft.category = text;
            case AREA -> draft.area = text;
            case OCCURRED_AT -> occurredAt(text, draft);
            case PLACE -> draft.place = text;
            case SEVERITY, ORIGIN, CERTAINTY, SCOPE -> closed(field, text, draft);
            case REVISION, LENSES -> throw new IllegalArgumentException("not a text: " + field);
        }
    }

    private static void occurredAt(String text, Draft draft) {
        draft.occurredAt = OccurredAt.parse(text);
        if (draft.occurredAt.isEmpty()) {
            draft.found(ProblemCode.OCCURRED_AT_MALFORMED);
        }
    }

    private static void kind(String text, Draft draft) {
        Closed.parse(ReportKind.class, text)
                .filter(kind -> kind != ReportKind.HEARTBEAT)
                .ifPresentOrElse(kind -> draft.kind = kind, () -> draft.found(ProblemCode.KIND_UNKNOWN));
    }

    private static void closed(Field field, String text, Draft draft) {
        switch (field) {
            case SEVERITY ->
                Closed.parse(Severity.class, text)
                        .ifPresentOrElse(one -> draft.severity = one, () -> draft.found(ProblemCode.SEVERITY_UNKNOWN));
            case ORIGIN ->
                Closed.parse(Origin.class, text)
                        .ifPresentOrElse(one -> draft.origin = one, () -> draft.found(ProblemCode.ORIGIN_UNKNOWN));
            case CERTAINTY ->
                Closed.parse(Certainty.class, text)
                        .ifPresentOrElse(
                                one -> draft.certainty = one, () -> draft.found(ProblemCode.CERTAINTY_UNKNOWN));
            default ->
                Closed.parse(Scope.class, text)
                        .ifPresentOrElse(one -> draft.scope = one, () -> draft.found(ProblemCode.SCOPE_UNKNOWN));
        }
    }
}
