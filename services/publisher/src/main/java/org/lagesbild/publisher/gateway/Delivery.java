package org.lagesbild.publisher.gateway;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.lagesbild.privacy.guard.Finding;
import org.lagesbild.publisher.guard.PartnerGuard;
import org.lagesbild.publisher.guard.Told;
import org.lagesbild.risk.ledger.Outcome;

/**
 * Brings a batch of reports to the gateway and does not rest before each has its outcome: asks again for those that are
 * to be sent again, cuts what is too large, waits longer and longer while the gateway is away. Nothing after the batch
 * is sent meanwhile, so the order between batches holds. Sending twice does no harm, since the ledger knows it. What the
 * {@link PartnerGuard} keeps here is refused at once, whoever wrote the line, and the rest goes on.
 */
public final class Delivery {

    private final GatewayClient client;
    private final Patience patience;
    private final Patience.Pause pause;

    public Delivery(GatewayClient client, Patience patience, Patience.Pause pause) {
        this.client = client;
        this.patience = patience;
        this.pause = pause;
    }

    /**
     * Settles every line, telling each outcome as soon as it is known.
     *
     * @throws DeliveryException where patience is over or the gateway bars us; what was told until then stands
     */
    public void settle(List<byte[]> lines, boolean dryRun, Consumer<ItemOutcome> settled)
            throws DeliveryException, InterruptedException {
        List<Line> waiting = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            List<Finding> findings = PartnerGuard.findings(lines.get(at));
            if (findings.isEmpty()) {
                waiting.add(new Line(at, lines.get(at)));
            } else {
                settled.accept(new ItemOutcome(at, Outcome.REJECTED, Told.of(findings)));
            }
        }
        settle(waiting, new Round(dryRun, settled));
    }

    private void settle(List<Line> all, Round round) throws DeliveryException, InterruptedException {
        List<Line> waiting = all;
        while (!waiting.isEmpty()) {
            Sending sending = client.publish(waiting.stream().map(Line::bytes).toList(), round.dryRun);
            if (sending instanceof Sending.Answered answered) {
                List<Line> left = told(waiting, answered.outcomes(), round);
                round.rest(left.size() < waiting.size(), !left.isEmpty(), answered.after());
                waiting = left;
            } else if (sending instanceof Sending.Later later) {
                round.rest(false, true, later.after());
            } else if (sending instanceof Sending.Unfit unfit) {
                cut(waiting, unfit, round);
                return;
            } else if (sending instanceof Sending.Barred barred) {
                throw DeliveryException.barred(barred.status());
            }
        }
    }

    /** Those that are to be sent again. */
    private static List<Line> told(List<Line> sent, List<ItemOutcome> outcomes, Round round) {
        List<Line> again = new ArrayList<>();
        for (ItemOutcome outcome : outcomes) {
            Line line = sent.get(outcome.index());
            if (outcome.outcome() == Outcome.RETRY) {
                again.add(line);
            } else {
                round.settled.accept(outcome.at(line.index()));
            }
        }
        return again;
    }

    private void cut(List<Line> lines, Sending.Unfit unfit, Round round)
            throws DeliveryException, InterruptedException {
        if (lines.size() == 1) {
            round.settled.accept(new ItemOutcome(lines.get(0).index(), Outcome.REJECTED, List.of(unfit.code())));
            return;
        }
        int middle = lines.size() / 2;
        settle(lines.subList(0, middle), round);
        settle(lines.subList(middle, lines.size()), round);
    }

    private record Line(int index, byte[] bytes) {}

    /** One settling: how often it was in vain, and how long that took. */
    private final class Round {

        private final boolean dryRun;
        private final Consumer<ItemOutcome> settled;
        private int attempt;
        private Duration waited = Duration.ZERO;

        Round(boolean dryRun, Consumer<ItemOutcome> settled) {
            this.dryRun = dryRun;
            this.settled = settled;
        }

        /** Waits, where something is left to be sent again; what got anywhere starts the waits afresh. */
        void rest(boolean progress, boolean left, Optional<Duration> asked)
                throws DeliveryException, InterruptedException {
            if (progress) {
                attempt = 0;
                waited = Duration.ZERO;
            }
            if (left) {
                attempt++;
                Duration wait = patience.before(attempt, asked);
                if (waited.compareTo(patience.total().minus(wait)) > 0) {
                    throw DeliveryException.away();
                }
                pause.of(wait);
                waited = waited.plus(wait);
            }
        }
    }
}
