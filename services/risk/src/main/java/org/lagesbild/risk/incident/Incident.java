package org.lagesbild.risk.incident;

import java.time.Instant;
import java.util.List;

/**
 * What the ledger holds to be true now about one {@code partner/eventId}. It has no event id: a view must not need one.
 *
 * @param area the finest area that the partner may name
 * @param occurredAt a whole hour, or local midnight (Europe/Stockholm) where precision is DAY
 * @param revision the revision of the report that says so
 * @param receivedAt when that report was received
 */
public record Incident(
        String partner,
        String sector,
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
        int policyVersion,
        long revision,
        Instant receivedAt) {

    public Incident {
        lenses = List.copyOf(lenses);
    }
}
