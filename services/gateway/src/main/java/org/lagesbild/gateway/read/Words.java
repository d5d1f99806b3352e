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
            draft.refused(ProblemCode.OCCURRED_AT_MALFORMED, text);
        }
    }

    private static void kind(String text, Draft draft) {
        Closed.parse(ReportKind.class, text)
                .filter(kind -> kind != ReportKind.HEARTBEAT)
                .ifPresentOrElse(kind -> draft.kind = kind, () -> draft.refused(ProblemCode.KIND_UNKNOWN, text));
    }

    private static void closed(Field field, String text, Draft draft) {
        switch (field) {
            case SEVERITY ->
                Closed.parse(Severity.class, text)
                        .ifPresentOrElse(
                                one -> draft.severity = one, () -> draft.refused(ProblemCode.SEVERITY_UNKNOWN, text));
            case ORIGIN ->
                Closed.parse(Origin.class, text)
                        .ifPresentOrElse(
                                one -> draft.origin = one, () -> draft.refused(ProblemCode.ORIGIN_UNKNOWN, text));
            case CERTAINTY ->
                Closed.parse(Certainty.class, text)
                        .ifPresentOrElse(
                                one -> draft.certainty = one, () -> draft.refused(ProblemCode.CERTAINTY_UNKNOWN, text));
            default ->
                Closed.parse(Scope.class, text)
                        .ifPresentOrElse(
                                one -> draft.scope = one, () -> draft.refused(ProblemCode.SCOPE_UNKNOWN, text));
        }
    }
}
