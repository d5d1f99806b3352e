package org.lagesbild.publisher.run;

import java.time.Instant;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.incident.ReportKind;

/** The reports of a run: contents under an id and a received time of their own, and those that have no content. */
public final class Reports {

    private Reports() {}

    /** This content as a report or correction. */
    public static Report of(Report content, String eventId, long revision, ReportKind kind, Instant receivedAt) {
        Stamp stamp = new Stamp(eventId, revision, kind, content.submissionId(), receivedAt);
        return stamped(content, stamp, content.occurredAt());
    }

    /** The same report, asking after this submission. */
    public static Report submitted(Report report, String submissionId) {
        Stamp stamp = new Stamp(report.eventId(), report.revision(), report.kind(), submissionId, report.receivedAt());
        return stamped(report, stamp, report.occurredAt());
    }

    /** The same report, at other times. */
    public static Report moved(Report report, Instant occurredAt, Instant receivedAt) {
        Stamp stamp = new Stamp(report.eventId(), report.revision(), report.kind(), report.submissionId(), receivedAt);
        return stamped(report, stamp, occurredAt);
    }

    /** The same report, of another area. */
    public static Report inArea(Report report, String area) {
        return new Report(
                report.eventId(),
                report.revision(),
                report.kind(),
                report.category(),
                area,
                report.occurredAt(),
                report.precision(),
                report.place(),
                report.severity(),
                report.origin(),
                report.certainty(),
                report.lenses(),
                report.scope(),
                report.submissionId(),
                report.receivedAt(),
                report.policyVersion());
    }

    public static Report retraction(String eventId, long revision, Instant receivedAt) {
        return Report.bare(eventId, revision, ReportKind.RETRACT, "", receivedAt);
    }

    /** Says that the feed was alive. */
    public static Report heartbeat(Instant receivedAt) {
        return Report.bare("", 1, ReportKind.HEARTBEAT, "", receivedAt);
    }

    private static Report stamped(Report content, Stamp stamp, Instant occurredAt) {
        return new Report(
                stamp.eventId(),
                stamp.revision(),
                stamp.kind(),
                content.category(),
                content.area(),
                occurredAt,
                content.precision(),
                content.place(),
                content.severity(),
                content.origin(),
                content.certainty(),
                content.lenses(),
                content.scope(),
                stamp.submissionId(),
                stamp.receivedAt(),
                content.policyVersion());
    }

    /** What a report says of itself, apart from its incident. */
    private record Stamp(String eventId, long revision, ReportKind kind, String submissionId, Instant receivedAt) {}
}
