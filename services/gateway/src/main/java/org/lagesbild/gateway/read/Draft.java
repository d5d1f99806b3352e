package org.lagesbild.gateway.read;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lagesbild.privacy.guard.Allowance;
import org.lagesbild.privacy.guard.Finding;
import org.lagesbild.privacy.guard.ProblemCode;
import org.lagesbild.privacy.guard.Screening;
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
    private final Screening screening;
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

    /** @param allowance of text that the guard may be made to read */
    Draft(Allowance allowance) {
        this.screening = new Screening(allowance);
    }

    /** That the item cannot be read, for this reason; what was found until then stays. */
    Draft lose(ProblemCode why) {
        lost = true;
        findings.clear();
        found(why);
        return this;
    }

    /** Where the guard is given all that was sent and is not of its field. */
    Screening screening() {
        return screening;
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

    /** That the text is none of its field's, for this reason. */
    void refused(ProblemCode code, String text) {
        found(code);
        screening.text(code.field(), text);
    }

    void malformed(Field field, String text) {
        malformed(field);
        screening.text(field.json(), text);
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
