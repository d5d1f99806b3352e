package org.lagesbild.gateway.receipts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.lagesbild.gateway.receipts.OutcomeDesk.Awaited;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.ledger.SubmissionOutcome;

/** The reports of one request whose outcomes somebody waits for. */
public final class OutcomeWait implements AutoCloseable {

    private final List<CompletableFuture<SubmissionOutcome>> expected = new ArrayList<>();

    /** Begins to listen; to be done before the reports are sent. */
    public OutcomeWait(OutcomeDesk desk, String partner, List<Report> reports) {
        Map<String, Integer> seen = new HashMap<>();
        for (Report report : reports) {
            int nth = seen.merge(report.eventId(), 1, Integer::sum) - 1;
            expected.add(desk.expect(new Awaited(partner, report.eventId(), report.submissionId(), nth)));
        }
    }

    /** Waits for all, as long as that; then says what is known of each, in order. */
    public List<Optional<SubmissionOutcome>> outcomes(Duration patience) {
        CompletableFuture<Void> all = CompletableFuture.allOf(expected.toArray(CompletableFuture[]::new));
        try {
            all.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return now();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return now();
    }

    private List<Optional<SubmissionOutcome>> now() {
        return expected.stream()
                .map(one -> Optional.ofNullable(one.getNow(null)))
                .toList();
    }

    @Override
    public void close() {
        expected.forEach(one -> one.cancel(false));
    }
}
