package org.lagesbild.risk.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagesbild.risk.change.Change;
import org.lagesbild.risk.change.ChangeReason;
import org.lagesbild.risk.incident.Incident;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.incident.ReportKind;
import org.lagesbild.risk.incident.Sandbox;
import org.lagesbild.risk.incident.Scope;

/**
 * The ledger's rules: what one submission does to what is held of its event. A pure function, so that the same
 * submissions in the same order always lead to the same entries and changes; whatever the order, an event counts at
 * most once, and as its highest applied revision says.
 */
public final class Ledger {

    /** How long after the event a report or correction of it is taken. */
    public static final Duration ACCEPTED = Duration.ofDays(400);

    /** How long an entry is kept after its event, or after its last submission where it never counted. */
    public static final Duration KEPT = Duration.ofDays(430);

    /** The problem of a correction or retraction that does not follow anything. */
    public static final String REVISION_TOO_LOW = "revision.tooLow";

    private static final int REMEMBERED = 8;

    private Ledger() {}

    /** What becomes of the submission, given what is held of its event; null where nothing is. */
    public static LedgerResult apply(@Nullable LedgerEntry held, Submission submission) {
        List<String> problems = problems(submission);
        if (!problems.isEmpty()) {
            return noted(held, submission, submission.later() ? Outcome.RETRY : Outcome.REJECTED, problems);
        }
        long hash = CanonicalHash.of(submission.report());
        Outcome outcome = judge(held, submission, hash);
        return switch (outcome) {
            case COUNTED -> applied(held, submission, hash);
            case HELD -> new LedgerResult(heldBack(held, submission, hash), List.of(), outcome);
            default -> noted(held, submission, outcome, List.of());
        };
    }

    private static List<String> problems(Submission submission) {
        Report report = submission.report();
        boolean follows = report.kind() == ReportKind.CORRECT || report.kind() == ReportKind.RETRACT;
        return submission.problems().isEmpty() && follows && report.revision() < 2
                ? List.of(REVISION_TOO_LOW)
                : submission.problems();
    }

    private static Outcome judge(@Nullable LedgerEntry held, Submission submission, long hash) {
        Report report = submission.report();
        if (held != null && held.state() != LedgerState.REFUSED) {
            if (report.revision() < held.revision()) {
                return Outcome.STALE;
            }
            if (report.revision() == held.revision()) {
                return again(held, report, hash);
            }
        }
        if (report.kind() == ReportKind.RETRACT) {
            return everCounted(held) ? Outcome.COUNTED : Outcome.HELD;
        }
        return tooOld(report.occurredAt(), submission.receivedAt()) ? Outcome.TOO_OLD : Outcome.COUNTED;
    }

    /** The same revision once more. A retraction that waits for its report holds back that revision too. */
    private static Outcome again(LedgerEntry held, Report report, long hash) {
        if (held.state() == LedgerState.HELD && report.kind() != ReportKind.RETRACT) {
            return Outcome.STALE;
        }
        return held.hash() == hash ? Outcome.DUPLICATE : Outcome.CONFLICT;
    }

    private static boolean everCounted(@Nullable LedgerEntry held) {
        return held != null && (held.state() == LedgerState.COUNTED || held.state() == LedgerState.RETRACTED);
    }

    private static boolean tooOld(Instant occurredAt, Instant receivedAt) {
        return occurredAt.isBefore(receivedAt.minus(ACCEPTED));
    }

    private static LedgerResult applied(@Nullable LedgerEntry held, Submission submission, long hash) {
        Report report = submission.report();
        boolean retracts = report.kind() == ReportKind.RETRACT;
        Incident now =
                retracts ? null : report.asIncident(submission.partner(), submission.sector(), submission.receivedAt());
        LedgerEntry entry = new LedgerEntry(
                retracts ? LedgerState.RETRACTED : LedgerState.COUNTED,
                report.revision(),
                hash,
                now != null || held == null ? report.occurredAt().plus(KEPT) : held.keepUntil(),
                submission.receivedAt(),
                now,
                remembered(held, submission, Outcome.COUNTED, List.of()));
        return new LedgerResult(entry, changes(held, now, submission), Outcome.COUNTED);
    }

    private static List<Change.Count> changes(
            @Nullable LedgerEntry held, @Nullable Incident now, Submission submission) {
        ChangeReason reason = reason(held, now);
        Incident before = held == null ? null : held.incident();
        List<Change.Count> changes = new ArrayList<>(2);
        if (before != null && counts(before)) {
            changes.add(new Change.Count(-1, reason, submission.receivedAt(), before));
        }
        if (now != null && counts(now)) {
            changes.add(new Change.Count(1, reason, submission.receivedAt(), now));
        }
        return changes;
    }

    private static ChangeReason reason(@Nullable LedgerEntry held, @Nullable Incident now) {
        if (now == null) {
            return ChangeReason.RETRACTED;
        }
        if (held == null || held.state() == LedgerState.REFUSED) {
            return ChangeReason.REPORTED;
        }
        return held.state() == LedgerState.COUNTED ? ChangeReason.CORRECTED : ChangeReason.RETURNED;
    }

    private static boolean counts(Incident incident) {
        return incident.scope() != Scope.OWN && !Sandbox.holds(incident.partner());
    }

    private static LedgerEntry heldBack(@Nullable LedgerEntry held, Submission submission, long hash) {
        return new LedgerEntry(
                LedgerState.HELD,
                submission.report().revision(),
                hash,
                submission.receivedAt().plus(KEPT),
                submission.receivedAt(),
                null,
                remembered(held, submission, Outcome.HELD, List.of()));
    }

    /** Nothing but the outcome is remembered. */
    private static LedgerResult noted(
            @Nullable LedgerEntry held, Submission submission, Outcome outcome, List<String> problems) {
        List<SubmissionOutcome> outcomes = remembered(held, submission, outcome, problems);
        LedgerEntry entry = held == null || held.state() == LedgerState.REFUSED
                ? refused(submission, outcomes)
                : new LedgerEntry(
                        held.state(),
                        held.revision(),
                        held.hash(),
                        held.keepUntil(),
                        held.receivedAt(),
                        held.incident(),
                        outcomes);
        return new LedgerResult(entry, List.of(), outcome);
    }

    private static LedgerEntry refused(Submission submission, List<SubmissionOutcome> outcomes) {
        Instant received = submission.receivedAt();
        return new LedgerEntry(LedgerState.REFUSED, 0, 0, received.plus(KEPT), received, null, outcomes);
    }

    private static List<SubmissionOutcome> remembered(
            @Nullable LedgerEntry held, Submission submission, Outcome outcome, List<String> problems) {
        Report report = submission.report();
        SubmissionOutcome latest = new SubmissionOutcome(
                report.submissionId(), report.kind(), report.revision(), outcome, submission.receivedAt(), problems);
        if (held == null) {
            return List.of(latest);
        }
        List<SubmissionOutcome> before = held.submissions();
        List<SubmissionOutcome> outcomes =
                new ArrayList<>(before.subList(Math.max(0, before.size() - REMEMBERED + 1), before.size()));
        outcomes.add(latest);
        return outcomes;
    }
}
