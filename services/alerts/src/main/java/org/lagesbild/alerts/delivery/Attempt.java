package org.lagesbild.alerts.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.lagesbild.alerts.delivery.LaneContext.Served;
import org.lagesbild.alerts.log.Positions;
import org.lagesbild.alerts.send.Outcome;
import org.lagesbild.alerts.send.Outcome.Verdict;
import org.lagesbild.messaging.delivery.Delivery;
import org.lagesbild.messaging.delivery.Delivery.Attempts;
import org.lagesbild.messaging.delivery.DeliveryContent;
import org.lagesbild.risk.alert.Alert;

/**
 * Sends, and writes down what became of it. Where an endpoint fails several times in a row, or asks for time, the whole
 * lane lets it rest: it is the endpoint that is ill, not the message.
 */
final class Attempt {

    private static final int IN_A_ROW = 3;
    private static final Duration READING = Duration.ofMinutes(10);
    private static final String ROUTE = "DELIVER ";

    private final LaneContext context;
    private final LaneTools tools;
    private final LaneItems items;
    private final LaneJournal journal;
    private Instant notBefore = Instant.MIN;
    private int failures;

    Attempt(LaneContext context, LaneTools tools, LaneItems items, LaneJournal journal) {
        this.context = context;
        this.tools = tools;
        this.items = items;
        this.journal = journal;
    }

    boolean mayBegin(Instant now) {
        return !now.isBefore(notBefore);
    }

    void pauseUntil(Instant when) {
        notBefore = when;
    }

    /** An alert that has never been sent; {@code behind} is where the cursor moves when that is settled. */
    void first(Served served, Delivery delivery, Positions behind) {
        List<Alert> alerts = tools.dispatch().told(delivery, served.reader());
        Outcome outcome = tools.dispatch().send(served.subscription(), delivery, alerts);
        if (outcome.verdict() == Verdict.DELIVERED) {
            delivered(served, alerts);
            journal.delivered(served.partition(), behind, 1, context.clock().instant());
        } else {
            items.put(served.partition(), delivery.with(failed(delivery.attempts(), outcome)));
            journal.move(served.partition(), behind);
            retire(served, outcome);
        }
    }

    /** Something that waited. What its reader may not be told any more is dropped. */
    void again(Served served, Delivery delivery) {
        List<Alert> alerts = tools.dispatch().told(delivery, served.reader());
        if (alerts.isEmpty() && delivery.content() != DeliveryContent.DISABLED) {
            settle(served, delivery);
            return;
        }
        Outcome outcome = tools.dispatch().send(served.subscription(), delivery, alerts);
        if (outcome.verdict() == Verdict.DELIVERED) {
            delivered(served, alerts);
            items.remove(served.partition(), delivery);
            int counted = delivery.content() == DeliveryContent.ALERT && !delivery.replay() ? 1 : 0;
            journal.delivered(
                    served.partition(),
                    journal.positions(),
                    counted,
                    context.clock().instant());
        } else {
            items.put(served.partition(), delivery.with(failed(delivery.attempts(), outcome)));
            retire(served, outcome);
        }
    }

    /** What was just asked for may be of an alert that is still being read here. */
    private void settle(Served served, Delivery delivery) {
        Instant now = context.clock().instant();
        boolean young =
                Instant.ofEpochMilli(delivery.attempts().begun()).plus(READING).isAfter(now);
        if (young && !tools.dispatch().known(delivery)) {
            items.put(
                    served.partition(),
                    delivery.with(delivery.attempts().later(now.plusSeconds(1).toEpochMilli())));
        } else {
            items.remove(served.partition(), delivery);
        }
    }

    private void delivered(Served served, List<Alert> alerts) {
        failures = 0;
        String route = ROUTE + served.subscription().channel().kind();
        alerts.forEach(alert -> context.tally()
                .read(served.reader().principal(), route, alert.subject().municipality()));
    }

    private Attempts failed(Attempts before, Outcome outcome) {
        Instant now = context.clock().instant();
        if (outcome.verdict() == Verdict.GONE) {
            return new Attempts(
                    before.state(),
                    outcome.cause(),
                    outcome.status(),
                    before.count() + 1,
                    before.begun(),
                    now.toEpochMilli());
        }
        if (outcome.verdict() == Verdict.RETRY) {
            rest(outcome, now);
        }
        return tools.backoff().after(before, outcome, now);
    }

    private void rest(Outcome outcome, Instant now) {
        failures++;
        outcome.retryAfter().ifPresent(wait -> pauseUntil(now.plus(wait)));
        if (failures >= IN_A_ROW) {
            pauseUntil(now.plus(tools.backoff().pause(failures - IN_A_ROW + 1, outcome.retryAfter())));
        }
    }

    private void retire(Served served, Outcome outcome) {
        if (outcome.verdict() == Verdict.GONE) {
            tools.retirement().disable(served.subscription());
        }
    }
}
