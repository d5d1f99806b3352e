package org.lagesbild.intake;

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
record TestReport(
        String eventId,
        long revision,
        ReportKind kind,
        String category,
        String area,
        Scope scope,
        Instant occurredAt,
        Instant receivedAt) {

    static final String ID = "7f0c1a52-9d3e-4b7a-8c11-0a1b2c3d4e5f";
    static final String SUBMISSION = "aaaaaaaa-0000-4000-8000-000000000001";

    static TestReport sound() {
        return new TestReport(
                ID,
                1,
                ReportKind.REPORT,
                "ASSAULT",
                "0191R005",
                Scope.MUNICIPALITY,
                Instant.parse("2026-05-04T10:40:00Z"),
                Instant.EPOCH);
    }

    TestReport of(String event) {
        return new TestReport(event, revision, kind, category, area, scope, occurredAt, receivedAt);
    }

    TestReport as(ReportKind other, long itsRevision) {
        return new TestReport(eventId, itsRevision, other, category, area, scope, occurredAt, receivedAt);
    }

    TestReport in(String otherArea) {
        return new TestReport(eventId, revision, kind, category, otherArea, scope, occurredAt, receivedAt);
    }

    TestReport about(String otherCategory) {
        return new TestReport(eventId, revision, kind, otherCategory, area, scope, occurredAt, receivedAt);
    }

    TestReport reaching(Scope other) {
        return new TestReport(eventId, revision, kind, category, area, other, occurredAt, receivedAt);
    }

    TestReport at(Instant otherTime) {
        return new TestReport(eventId, revision, kind, category, area, scope, otherTime, receivedAt);
    }

    TestReport saidToBeReceived(Instant then) {
        return new TestReport(eventId, revision, kind, category, area, scope, occurredAt, then);
    }

    Report build() {
        return new Report(
                eventId,
                revision,
                kind,
                category,
                area,
                occurredAt,
                Precision.HOUR,
                "SQUARE",
                Severity.LOW,
                Origin.STAFF,
                Certainty.CONFIRMED,
                List.of(),
                scope,
                SUBMISSION,
                receivedAt,
                0);
    }
}
