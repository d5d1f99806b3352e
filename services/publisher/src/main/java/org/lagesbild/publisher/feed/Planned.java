package org.lagesbild.publisher.feed;

import java.time.Instant;
import java.util.Optional;
import org.lagesbild.publisher.run.Reports;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.incident.ReportKind;

/**
 * Something that is going to be said.
 *
 * @param row which says it; 0 where none does
 */
record Planned(int row, Report report, Change change, Said said) {

    /** What is to be said of an event, after what was said before. */
    static Planned of(int row, Report content, Optional<Said> before) {
        if (before.isEmpty()) {
            return saying(row, content, 1, Change.NEW);
        }
        if (before.get().saysTheSame(content)) {
            return again(row, content, before.get());
        }
        Change change = before.get().live() ? Change.CORRECTED : Change.RETURNED;
        return saying(row, content, before.get().revision() + 1, change);
    }

    private static Planned saying(int row, Report content, long revision, Change change) {
        ReportKind kind = change == Change.CORRECTED ? ReportKind.CORRECT : ReportKind.REPORT;
        Report report = Reports.of(content, content.eventId(), revision, kind, content.receivedAt());
        return new Planned(row, report, change, Said.of(report));
    }

    /** Once more what was said before. */
    private static Planned again(int row, Report content, Said before) {
        Report report = Reports.of(content, content.eventId(), before.revision(), before.kind(), content.receivedAt());
        return new Planned(row, report, Change.UNCHANGED, before);
    }

    /** The same, under a revision above this one. */
    Planned above(long revision) {
        if (report.kind() == ReportKind.RETRACT) {
            return retracting(row, said.at(revision + 1), change);
        }
        return saying(row, report, revision + 1, Change.CORRECTED);
    }

    static Planned retracting(int row, Said said, Change change) {
        Report report = Reports.retraction(said.eventId(), said.revision(), Instant.EPOCH);
        return new Planned(row, report, change, said);
    }
}
