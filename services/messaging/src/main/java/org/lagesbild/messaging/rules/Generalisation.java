package org.lagesbild.messaging.rules;

import java.time.Instant;
import java.util.List;
import org.lagesbild.privacy.guard.Shapes;
import org.lagesbild.privacy.time.TimePrecision;
import org.lagesbild.risk.incident.Precision;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.incident.ReportKind;
import org.lagesbild.risk.incident.Scope;
import org.lagesbild.risk.taxonomy.Category;
import org.lagesbild.risk.taxonomy.Taxonomy;

/**
 * Makes a report as coarse as it is to be kept, and gives it the one form that the ledger compares. Idempotent. What
 * needs no content, or may have none, loses it here: retractions, heartbeats, refused reports.
 */
public final class Generalisation {

    /** Rises with every change of what is made coarse here. */
    public static final int POLICY_VERSION = 1;

    private Generalisation() {}

    /** A sound report as it is kept: time cut, lenses in order, an absent scope read as the municipality. */
    public static Report apply(Report report, Taxonomy taxonomy) {
        return switch (report.kind()) {
            case REPORT, CORRECT -> coarse(report, taxonomy);
            case RETRACT, HEARTBEAT, UNKNOWN ->
                emptied(report, report.eventId(), report.revision(), report.submissionId());
        };
    }

    /**
     * What may be known of a refused report: its kind, and its id, revision and submission where they have their shape.
     * All else is dropped, since a code that is in no vocabulary may be a name.
     */
    public static Report refused(Report report) {
        boolean counted = report.revision() >= 0 && report.revision() <= ReportRules.REVISION_MAX;
        return emptied(
                report,
                Shapes.eventId(report.eventId()) ? report.eventId() : "",
                counted ? report.revision() : 0,
                Shapes.submissionId(report.submissionId()) ? report.submissionId() : "");
    }

    /** A report of which nothing could be read. */
    public static Report unreadable() {
        return Report.bare("", 0, ReportKind.UNKNOWN, "", Instant.EPOCH);
    }

    private static Report coarse(Report report, Taxonomy taxonomy) {
        boolean sensitive =
                taxonomy.find(report.category()).map(Category::sensitive).orElse(true);
        boolean day = sensitive || report.precision() == Precision.DAY;
        return new Report(
                report.eventId(),
                report.revision(),
                report.kind(),
                report.category(),
                report.area(),
                TimePrecision.truncate(report.occurredAt(), day),
                day ? Precision.DAY : Precision.HOUR,
                report.place(),
                report.severity(),
                report.origin(),
                report.certainty(),
                inOrder(report.lenses()),
                report.scope() == Scope.UNKNOWN ? Scope.MUNICIPALITY : report.scope(),
                report.submissionId(),
                report.receivedAt(),
                POLICY_VERSION);
    }

    private static List<String> inOrder(List<String> lenses) {
        return lenses.size() < 2 ? lenses : lenses.stream().sorted().distinct().toList();
    }

    private static Report emptied(Report report, String eventId, long revision, String submissionId) {
        return Report.bare(eventId, revision, report.kind(), submissionId, report.receivedAt());
    }
}
