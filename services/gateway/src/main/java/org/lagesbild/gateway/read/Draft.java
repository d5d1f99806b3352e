package org.lagesbild.gateway.read;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lagesbild.privacy.guard.Finding;
import org.lagesbild.privacy.guard.ProblemCode;
import org.lagesbild.risk.incident.Certainty;
import org.lagesbild.risk.incident.Origin;
import org.lagesbild.risk.incident.Precision;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.incident.ReportKind;
import org.lagesbild.risk.incident.Scope;
import org.lagesbild.risk.incident.Severity;

/**
 * One item while it is read: what could be understood, and what could not. Values stay here and in the report; findings
 * name fields alone.
 */
final class Draft {

    private final Set<Field> seen = EnumSet.noneOf(Field.class);
    private final List<Finding> findings = new ArrayList<>(2);
    private boolean strangers;
    private boolean lost;

    String eventId = "";
    long revision = 1;
    ReportKind kind = ReportKind.REPORT;
    String category = "";
    String area = "";
    Optional<OccurredAt> occurredAt = Optional.empty();
    String place = "";
    Severity severity = Severity.UNKNOWN;
    Origin origin = Origin.UNKNOWN;
    Certainty certainty = Certainty.UNKNOWN;
    List<String> lenses = List.of();
    Scope scope = Scope.UNKNOWN;

    /** A draft of an item that cannot be read at all, for this reason. */
    static Draft lost(ProblemCode why) {
        Draft draft = new Draft();
        draft.lost = true;
        draft.found(why);
        return draft;
    }

    boolean isLost() {
        return lost;
    }

    /** Notes that a field is there; false where it was there before. */
    boolean sees(Field field) {
        return seen.add(field);
    }

    boolean has(Field field) {
        return seen.contains(field);
    }

    void forget(Field field) {
        seen.remove(field);
    }

    void found(ProblemCode code) {
        findings.add(Finding.of(code));
    }

    void malformed(Field field) {
        findings.add(new Finding(ProblemCode.FIELD_MALFORMED, field.json()));
    }

    /** A field of the record that only the server fills. */
    void reserved(String field) {
        findings.add(new Finding(ProblemCode.FIELD_RESERVED, field));
    }

    /** A field that there is not, however many: their names are not ours to repeat. */
    void stranger() {
        if (!strangers) {
            strangers = true;
            findings.add(new Finding(ProblemCode.FIELD_UNKNOWN, "*"));
        }
    }

    List<Finding> findings() {
        return findings;
    }

    /** What was understood, as a report of this submission; where a kind could not be, what is asked of a REPORT holds. */
    Report report(String submissionId) {
        return new Report(
                eventId,
                revision,
                kind,
                category,
                area,
                occurredAt.map(OccurredAt::at).orElse(Instant.EPOCH),
                occurredAt.map(OccurredAt::precision).orElse(Precision.UNKNOWN),
                place,
                severity,
                origin,
                certainty,
                lenses,
                scope,
                submissionId,
                Instant.EPOCH,
                0);
    }
}
