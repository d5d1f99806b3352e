package org.lagesbild.messaging.rules;

import java.time.Instant;
import java.util.List;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.privacy.guard.Shapes;
import org.lagesbild.privacy.time.TimePrecision;
import org.lagesbild.risk.incident.Precision;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.incident.ReportKind;
import org.lagesbild.risk.incident.Scope;
import org.lagesbild.risk.taxonomy.EdgePolicy;
import org.lagesbild.risk.taxonomy.EdgePolicy.Grain;
import org.lagesbild.risk.taxonomy.Taxonomy;

/**
 * Makes a report as coarse as the policy of the edge says, and gives it the one form that the ledger compares. Idempotent.
 * Everybody uses it: the partner's own library before anything leaves, the gateway before Kafka, and the intake before the
 * ledger. What needs no content, or may have none, loses it here: retractions, heartbeats, refused reports.
 */
public final class Generalisation {

    private static final EdgePolicy POLICY = Vocabularies.edgePolicy();

    private Generalisation() {}

    /** A sound report as it is kept: time and area cut, lenses in order, an absent scope read as the municipality. */
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
        Grain grain = grain(report.category(), taxonomy);
        boolean day = grain.precision() == Precision.DAY || report.precision() == Precision.DAY;
        return new Report(
                report.eventId(),
                report.revision(),
                report.kind(),
                report.category(),
                EdgePolicy.coarsened(report.area(), grain.finest()),
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
                POLICY.version());
    }

    /** The exactest that may be told of the category; of an unknown one, what may be told of any. */
    static Grain grain(String category, Taxonomy taxonomy) {
        return taxonomy.find(category).map(POLICY::of).orElseGet(POLICY::strictest);
    }

    private static List<String> inOrder(List<String> lenses) {
        return lenses.size() < 2 ? lenses : lenses.stream().sorted().distinct().toList();
    }

    private static Report emptied(Report report, String eventId, long revision, String submissionId) {
        return Report.bare(eventId, revision, report.kind(), submissionId, report.receivedAt());
    }
}
