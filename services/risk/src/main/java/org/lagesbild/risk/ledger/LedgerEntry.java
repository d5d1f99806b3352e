package org.lagesbild.risk.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagesbild.risk.incident.Incident;

/**
 * The ledger's memory of one {@code partner/eventId}: enough to tell a duplicate, a conflict or a stale revision, and
 * to take back exactly what was counted.
 *
 * @param revision the revision held; 0 where REFUSED
 * @param hash 64 bits over the canonical fields of the revision held
 * @param keepUntil from when on a tick may forget the entry
 * @param incident null while nothing counts
 * @param submissions the last eight, oldest first
 */
public record LedgerEntry(
        LedgerState state,
        long revision,
        long hash,
        Instant keepUntil,
        Instant receivedAt,
        @Nullable Incident incident,
        List<SubmissionOutcome> submissions) {

    public LedgerEntry {
        submissions = List.copyOf(submissions);
    }
}
