package org.lagesbild.risk.incident;

import java.time.Instant;
import java.util.List;

/**
 * What a partner publishes about one of its events, as it stands on the wire: nothing in it is believed yet.
 *
 * @param revision at least 1; rises with each correction or retraction
 * @param occurredAt truncated to the hour, or to local midnight where precision is DAY; the epoch where absent
 * @param lenses sorted, without repetition
 * @param submissionId empty where the sender does not ask after this submission
 * @param receivedAt believed only in a recorded run; otherwise the epoch
 */
public record Report(
        String eventId,
        long revision,
        ReportKind kind,
        String category,
        String area,
        Instant occurredAt,
        Precision precision,
        String place,
        Severity severity,
        Origin origin,
        Certainty certainty,
        List<String> lenses,
        Scope scope,
        String submissionId,
        Instant receivedAt,
        int policyVersion) {

    public Report {
        lenses = List.copyOf(lenses);
    }

    /** A report that says nothing of what happened: a retraction, a heartbeat, or what is left of a refused one. */
    public static Report bare(String eventId, long revision, ReportKind kind, String submissionId, Instant receivedAt) {
        return new Report(
                eventId,
                revision,
                kind,
                "",
                "",
                Instant.EPOCH,
                Precision.UNKNOWN,
                "",
                Severity.UNKNOWN,
                Origin.UNKNOWN,
                Certainty.UNKNOWN,
                List.of(),
                Scope.UNKNOWN,
                submissionId,
                receivedAt,
                0);
    }

    /** The report as an incident of this partner, as the ledger would count it. */
    public Incident asIncident(String partner, String sector, Instant received) {
        Scope reach = scope == Scope.UNKNOWN ? Scope.MUNICIPALITY : scope;
        return new Incident(
                partner,
                sector,
                category,
                area,
                occurredAt,
                precision,
                place,
                severity,
                origin,
                certainty,
                lenses,
                reach,
                policyVersion,
                revision,
                received);
    }
}
