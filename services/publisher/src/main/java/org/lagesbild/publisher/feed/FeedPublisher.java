package org.lagesbild.publisher.feed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.lagesbild.publisher.csv.RowReading;
import org.lagesbild.publisher.gateway.Delivery;
import org.lagesbild.publisher.gateway.DeliveryException;
import org.lagesbild.publisher.gateway.ItemOutcome;
import org.lagesbild.publisher.gateway.ReportJson;

/**
 * Publishes a table as it stands now. Publishing it again changes nothing; another table, or the same one under another
 * mapping, becomes corrections of what it says otherwise. Stopped anywhere, it is run again.
 */
public final class FeedPublisher {

    private static final int BATCH = 500;

    private final PublishedLedger ledger;
    private final Delivery delivery;
    private final boolean dryRun;

    /** With {@code dryRun} everything is checked, here and at the gateway, and nothing is published or remembered. */
    public FeedPublisher(PublishedLedger ledger, Delivery delivery, boolean dryRun) {
        this.ledger = ledger;
        this.delivery = delivery;
        this.dryRun = dryRun;
    }

    /** What is going to be published, and what is wrong with the rest, which is in the summary already. */
    public Plan plan(List<RowReading> rows, Missing missing) throws PlanException {
        Summary summary = new Summary();
        return new Plan(new FeedPlan(ledger, summary).of(rows, missing), summary);
    }

    /**
     * Publishes it, telling how many more are settled as it goes.
     *
     * @throws DeliveryException where the gateway does not take it in; the summary says what was settled until then
     */
    public void publish(Plan plan, IntConsumer progress) throws IOException, DeliveryException, InterruptedException {
        for (int from = 0; from < plan.size(); from += BATCH) {
            publish(plan.planned.subList(from, Math.min(from + BATCH, plan.size())), plan.summary, progress);
        }
    }

    private void publish(List<Planned> batch, Summary summary, IntConsumer progress)
            throws IOException, DeliveryException, InterruptedException {
        if (!dryRun) {
            ledger.write(batch.stream().map(Planned::said).toList());
        }
        List<Said> settled = new ArrayList<>();
        try {
            delivery.settle(lines(batch), dryRun, outcome -> {
                Planned planned = batch.get(outcome.index());
                summary.settled(planned, outcome);
                settle(planned, outcome, settled);
                progress.accept(1);
            });
        } finally {
            if (!dryRun) {
                ledger.write(settled);
            }
        }
    }

    private static List<byte[]> lines(List<Planned> batch) {
        return batch.stream().map(planned -> ReportJson.line(planned.report())).toList();
    }

    private static void settle(Planned planned, ItemOutcome outcome, List<Said> settled) {
        if (outcome.outcome().ok()) {
            settled.add(planned.said().asSettled());
        }
    }

    /** What is going to be published. */
    public static final class Plan {

        private final List<Planned> planned;
        private final Summary summary;

        private Plan(List<Planned> planned, Summary summary) {
            this.planned = List.copyOf(planned);
            this.summary = summary;
        }

        public int size() {
            return planned.size();
        }

        public Summary summary() {
            return summary;
        }
    }
}
