package org.lagesbild.messaging.rules;

import java.time.Instant;
import java.util.List;
import org.lagesbild.risk.incident.Certainty;
import org.lagesbild.risk.incident.Origin;
import org.lagesbild.risk.incident.Precision;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.incident.ReportKind;
import org.lagesbild.risk.incident.Scope;
import org.lagesbild.risk.incident.Severity;

/** A sound report, and others that differ from it in what a test is about. */
record Reports(ReportKind kind, long revision, String eventId, String category, String area, Instant occurredAt) {

    static final String ID = "7f0c1a52-9d3e-4b7a-8c11-0a1b2c3d4e5f";
    static final Instant NOW = Instant.parse("2026-05-04T12:20:00Z");

    static Reports sound() {
        return new Reports(ReportKind.REPORT, 1, ID, "ASSAULT", "0191", Instant.parse("2026-05-04T10:40:00Z"));
    }

    Reports kind(ReportKind other, long itsRevision) {
        return new Reports(other, itsRevision, eventId, category, area, occurredAt);
    }

    Reports eventId(String other) {
        return new Reports(kind, revision, other, category, area, occurredAt);
    }

    Reports category(String other) {
        return new Reports(kind, revision, eventId, other, area, occurredAt);
    }

    Reports area(String other) {
        return new Reports(kind, revision, eventId, category, other, occurredAt);
    }

    Reports occurredAt(Instant other) {
        return new Reports(kind, revision, eventId, category, area, other);
    }

    Report build() {
        return build("SQUARE", "");
    }

    Report build(String place, String submissionId, String... lenses) {
        return new Report(
                eventId,
                revision,
                kind,
                category,
                area,
                occurredAt,
                Precision.HOUR,
                place,
                Severity.LOW,
                Origin.STAFF,
                Certainty.CONFIRMED,
                List.of(lenses),
                Scope.UNKNOWN,
                submissionId,
                Instant.EPOCH,
                0);
    }
}
