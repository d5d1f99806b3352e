package org.lagesbild.risk.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.lagesbild.risk.incident.Certainty;
import org.lagesbild.risk.incident.Origin;
import org.lagesbild.risk.incident.Precision;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.incident.ReportKind;
import org.lagesbild.risk.incident.Scope;
import org.lagesbild.risk.incident.Severity;

/** A submission in the making: a sound report, and others that differ from it in what a test is about. */
record Sent(String partner, ReportKind kind, long revision, String area, Scope scope, Duration age) {

    static final Instant NOW = Instant.parse("2026-05-04T12:00:00Z");
    static final Instant OCCURRED = NOW.minus(Duration.ofHours(2));

    static Sent report() {
        return new Sent("polisen", ReportKind.REPORT, 1, "0191", Scope.MUNICIPALITY, Duration.ofHours(2));
    }

    static Sent report(long revision) {
        return report().as(ReportKind.REPORT, revision);
    }

    static Sent correct(long revision) {
        return report().as(ReportKind.CORRECT, revision);
    }

    static Sent retract(long revision) {
        return report().as(ReportKind.RETRACT, revision);
    }

    Sent as(ReportKind other, long itsRevision) {
        return new Sent(partner, other, itsRevision, area, scope, age);
    }

    Sent by(String other) {
        return new Sent(other, kind, revision, area, scope, age);
    }

    Sent in(String other) {
        return new Sent(partner, kind, revision, other, scope, age);
    }

    Sent reaching(Scope other) {
        return new Sent(partner, kind, revision, area, other, age);
    }

    Sent aged(Duration other) {
        return new Sent(partner, kind, revision, area, scope, other);
    }

    Submission build(String... problems) {
        return new Submission(partner, "POLICE", NOW, List.of(problems), content("", 1));
    }

    Submission later(String why) {
        return Submission.later(partner, "POLICE", NOW, why, content("", 1));
    }

    /** The same said again, by another submission, later and through another server. */
    Submission again() {
        return new Submission(partner, "POLICE", NOW.plusSeconds(60), List.of(), content("again", 2));
    }

    private Report content(String submissionId, int policyVersion) {
        boolean bare = kind == ReportKind.RETRACT;
        return new Report(
                "7f0c1a52-9d3e-4b7a-8c11-0a1b2c3d4e5f",
                revision,
                kind,
                bare ? "" : "ASSAULT",
                bare ? "" : area,
                bare ? Instant.EPOCH : NOW.minus(age),
                Precision.HOUR,
                "SQUARE",
                Severity.LOW,
                Origin.STAFF,
                Certainty.CONFIRMED,
                List.of("YOUTH"),
                scope,
                submissionId,
                Instant.EPOCH,
                policyVersion);
    }
}
