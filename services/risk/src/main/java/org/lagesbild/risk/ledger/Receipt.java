package org.lagesbild.risk.ledger;

import java.util.List;

/**
 * What a partner may know of its own event: where it stands in the ledger, where it counts, and the outcome of each of its
 * last eight submissions.
 *
 * @param eventId empty where the submission had none that may be repeated
 * @param revision the revision that the ledger holds; 0 where none
 */
public record Receipt(
        String partner,
        String eventId,
        LedgerState state,
        long revision,
        Counted counted,
        List<SubmissionOutcome> submissions) {

    public Receipt {
        submissions = List.copyOf(submissions);
    }
}
