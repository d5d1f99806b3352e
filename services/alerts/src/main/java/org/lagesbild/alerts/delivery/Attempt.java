package org.lagesbild.alerts.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.lagesbild.alerts.delivery.LaneContext.Served;
import org.lagesbild.alerts.delivery.LaneJournal.Sent;
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

    /** An endpoint that takes 30 ms is sent 500 alerts a second. */
    private static final int WIDEST = 16;

    private static final Duration READING = Duration.ofMinutes(10);
    private static final String ROUTE = "DELIVER ";

    private final LaneContext context;
    private final LaneTools tools;
    private final LaneItems items;
    private final LaneJournal journal;
    private Instant notBefore = Instant.MIN;
    private int failures;
    private int width = 1;

    Attempt(LaneContext context, LaneTools tools, LaneItems items, LaneJournal journal) {
        this.context = context;
        this.tools = tools;
        this.items = items;
        this.journal = journal;
    }

    boolean mayBegin(Instant now) {
        return !now.isBefore(notBefore);
    }

    /** Whoever asked for the longest pause gets it. */
    void pauseUntil(Instant when) {
        notBefore = when.isAfter(notBefore) ? when : notBefore;
    }

    /** How many alerts may be under way at once: twice as many after each time that all were taken, one after a failure. */
    int width() {
        return width;
    }

    /** Alerts that have never been sent; the cursor moves behind them when all are settled. */
    void first(Served served, Volley volley) {
        List<Tried> tried = together(served, volley.deliveries());
        List<Tried> failed = tried.stream().filter(one -> !one.delivered()).toList();
        tried.stream().filter(Tried::delivered).forEach(one -> delivered(served, one.alerts()));
        failed.forEach(one -> fail(served, one.delivery(), one.outcome()));
        int taken = tried.size() - failed.size();
        if (taken > 0) {
            Sent sent = new Sent(taken, taken);
            journal.delivered(
                    served.partition(), volley.behind(), sent, context.clock().instant());
        } else {
            journal.move(served.partition(), volley.behind());
        }
        width = failed.isEmpty() ? Math.min(2 * width, WIDEST) : 1;
        settle(served, failed.stream().map(Tried::outcome).toList());
    }

    private List<Tried> together(Served served, List<Delivery> deliveries) {
        List<CompletableFuture<Tried>> others = deliveries.stream()
                .skip(1)
                .map(one -> CompletableFuture.supplyAsync(() -> attempt(served, one), tools.threads()))
                .toList();
        Tried here = attempt(served, deliveries.get(0));
        return Stream.concat(Stream.of(here), others.stream().map(CompletableFuture::join))
                .toList();
    }

    private Tried attempt(Served served, Delivery delivery) {
        List<Alert> alerts = tools.dispatch().told(delivery, served.reader());
        return new Tried(delivery, alerts, tools.dispatch().send(served.subscription(), delivery, alerts));
    }

    private void fail(Served served, Delivery delivery, Outcome outcome) {
        items.put(served.partition(), delivery.with(failed(delivery.attempts(), outcome)));
    }

    private record Tried(Delivery delivery, List<Alert> alerts, Outcome outcome) {

        boolean delivered() {
            return outcome.verdict() == Verdict.DELIVERED;
        }
    }

    /** Something that waited. What its reader may not be told any more is dropped. */
    void again(Served served, Delivery delivery) {
        List<Alert> alerts = tools.dispatch().told(delivery, served.reader());
        if (alerts.isEmpty() && delivery.content().ofAlerts()) {
            drop(served, delivery);
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
                    new Sent(1, counted),
                    context.clock().instant());
        } else {
            fail(served, delivery, outcome);
            width = 1;
            settle(served, List.of(outcome));
        }
    }

    /** What was just asked for may be of an alert that is still being read here. */
    private void drop(Served served, Delivery delivery) {
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
        return tools.backoff().after(before, outcome, now);
    }

    /** What failed together has failed once. */
    private void rest(List<Outcome> outcomes) {
        List<Outcome> again =
                outcomes.stream().filter(one -> one.verdict() == Verdict.RETRY).toList();
        if (again.isEmpty()) {
            return;
        }
        failures++;
        Instant now = context.clock().instant();
        Optional<Duration> wanted =
                again.stream().flatMap(one -> one.retryAfter().stream()).max(Comparator.naturalOrder());
        wanted.ifPresent(wait -> pauseUntil(now.plus(wait)));
        if (failures >= IN_A_ROW) {
            pauseUntil(now.plus(tools.backoff().pause(failures - IN_A_ROW + 1, wanted)));
        }
    }

    /** Once, whatever of it failed together: two notices would be two messages. */
    private void settle(Served served, List<Outcome> failed) {
        rest(failed);
        if (failed.stream().anyMatch(one -> one.verdict() == Verdict.GONE)) {
            tools.retirement().disable(served.subscription());
        }
    }
}
