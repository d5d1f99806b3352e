package org.lagesbild.intake.ledger;

import org.jspecify.annotations.Nullable;
import org.lagesbild.risk.change.Change;
import org.lagesbild.risk.incident.Incident;
import org.lagesbild.risk.ledger.Receipt;

/** What follows from a record in the ledger: one kind for each topic that it goes to. Null is a tombstone. */
public sealed interface Emission {

    /** Under {@code partner/eventId}. */
    record OfIncident(@Nullable Incident incident) implements Emission {}

    /** Under the municipality, or the county or riket where it is no finer. */
    record OfChange(Change change) implements Emission {}

    /** Under {@code partner/eventId}. */
    record OfReceipt(@Nullable Receipt receipt) implements Emission {}

    /** For the partner's own topic, under the event's id. */
    record OfPartnerReceipt(Receipt receipt) implements Emission {}
}
