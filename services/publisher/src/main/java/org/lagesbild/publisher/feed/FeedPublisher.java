package org.lagesbild.publisher.feed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.IntConsumer;
import org.lagesbild.publisher.csv.RowReading;
import org.lagesbild.publisher.gateway.Delivery;
import org.lagesbild.publisher.gateway.DeliveryException;
import org.lagesbild.publisher.gateway.ItemOutcome;
import org.lagesbild.publisher.gateway.ReportJson;
import org.lagesbild.risk.ledger.Outcome;

/**
 * Publishes a table as it stands now. Publishing it again changes nothing; another table, or the same one under another
 * mapping, becomes corrections of what it says otherwise. Stopped anywhere, it is run again.
 */
public final class FeedPublisher {

    private static final int BATCH = 500;

    private final PublishedLedger ledger;
    private final Delivery delivery;
    private final Optional<Revisions> revisions;
    private final boolean dryRun;

    /**
     * Publishes through this delivery, or with {@code dryRun} checks everything, here and at the gateway, and neither
     * publishes nor remembers.
     *
     * @param revisions where given, what the ledger calls STALE or CONFLICT is said again above the revision it has:
     *     for a source whose own memory was lost
     */
    public FeedPublisher(PublishedLedger ledger, Delivery delivery, Optional<Revisions> revisions, boolean dryRun) {
        this.ledger = ledger;
        this.delivery = delivery;
        this.revisions = revisions;
        this.dryRun = dryRun;
    }

    /** Tells the revision that the ledger has of an event. */
    @FunctionalInterface
    public interface Revisions {

        OptionalLong of(String eventId) throws InterruptedException;
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
            List<Planned> batch = plan.planned.subList(from, Math.min(from + BATCH, plan.size()));
            List<Planned> above = new ArrayList<>();
            for (Behind behind : settled(batch, plan.summary, revisions.isPresent() && !dryRun)) {
                above(behind)
                        .ifPresentOrElse(above::add, () -> plan.summary.settled(behind.planned(), behind.outcome()));
            }
            settled(above, plan.summary, false);
            progress.accept(batch.size());
        }
    }

    private Optional<Planned> above(Behind behind) throws InterruptedException {
        OptionalLong there = revisions.isPresent()
                ? revisions.get().of(behind.planned().report().eventId())
                : OptionalLong.empty();
        return there.isPresent() ? Optional.of(behind.planned().above(there.getAsLong())) : Optional.empty();
    }

    /** Those of which the ledger knows more than we, where they are to be told apart; all others are in the summary. */
    private List<Behind> settled(List<Planned> batch, Summary summary, boolean apart)
            throws IOException, DeliveryException, InterruptedException {
        remember(batch.stream().map(Planned::said).toList());
        List<Behind> behind = new ArrayList<>();
        List<Said> settled = new ArrayList<>();
        try {
            delivery.settle(lines(batch), dryRun, outcome -> {
                Planned planned = batch.get(outcome.index());
                if (apart && Behind.is(outcome)) {
                    behind.add(new Behind(planned, outcome));
                } else {
                    summary.settled(planned, outcome);
                    settle(planned, outcome, settled);
                }
            });
        } finally {
            remember(settled);
        }
        return behind;
    }

    private void remember(List<Said> said) throws IOException {
        if (!dryRun) {
            ledger.write(said);
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

    private record Behind(Planned planned, ItemOutcome outcome) {

        static boolean is(ItemOutcome outcome) {
            return outcome.outcome() == Outcome.STALE || outcome.outcome() == Outcome.CONFLICT;
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
