package org.lagesbild.gateway.receipts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.lagesbild.messaging.table.TopicTable;
import org.lagesbild.messaging.table.TopicTable.Row;
import org.lagesbild.risk.ledger.Receipt;
import org.lagesbild.risk.ledger.SubmissionOutcome;

/** Where publishers wait for what the ledger says of their reports. Hears of every receipt; keeps only who waits. */
public final class OutcomeDesk implements TopicTable.Listener<Receipt> {

    private final Map<String, Set<Waiter>> waiting = new ConcurrentHashMap<>();

    /**
     * One report of one submission.
     *
     * @param nth how many reports of the same event came before it in the submission
     */
    public record Awaited(String partner, String eventId, String submissionId, int nth) {

        String key() {
            return partner + "/" + eventId;
        }

        Optional<SubmissionOutcome> in(Receipt receipt) {
            List<SubmissionOutcome> ours = receipt.submissions().stream()
                    .filter(outcome -> outcome.submissionId().equals(submissionId))
                    .toList();
            return ours.size() > nth ? Optional.of(ours.get(nth)) : Optional.empty();
        }
    }

    private record Waiter(Awaited awaited, CompletableFuture<SubmissionOutcome> outcome) {}

    /** The outcome, once there is one; to be asked for before the report is sent, and cancelled when nobody waits. */
    public CompletableFuture<SubmissionOutcome> expect(Awaited awaited) {
        CompletableFuture<SubmissionOutcome> outcome = new CompletableFuture<>();
        Waiter waiter = new Waiter(awaited, outcome);
        String key = awaited.key();
        waiting.compute(key, (any, others) -> {
            Set<Waiter> all = others == null ? ConcurrentHashMap.newKeySet() : others;
            all.add(waiter);
            return all;
        });
        var unused = outcome.whenComplete((done, failure) -> leave(key, waiter));
        return outcome;
    }

    @Override
    public void changed(String key, Optional<Row<Receipt>> row) {
        Set<Waiter> here = waiting.get(key);
        if (here != null && row.isPresent()) {
            Receipt receipt = row.get().value();
            here.forEach(waiter -> waiter.awaited().in(receipt).ifPresent(waiter.outcome()::complete));
        }
    }

    /** How many reports are waited for. */
    public int size() {
        return waiting.size();
    }

    private void leave(String key, Waiter waiter) {
        waiting.computeIfPresent(key, (any, all) -> {
            all.remove(waiter);
            return all.isEmpty() ? null : all;
        });
    }
}
