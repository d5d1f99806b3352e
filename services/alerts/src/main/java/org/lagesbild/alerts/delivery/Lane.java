package org.lagesbild.alerts.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.KafkaException;
import org.lagesbild.alerts.delivery.LaneContext.Served;
import org.lagesbild.alerts.log.LoggedAlert;
import org.lagesbild.alerts.log.Reader;
import org.lagesbild.messaging.delivery.Delivery;
import org.lagesbild.messaging.delivery.Delivery.Attempts;
import org.lagesbild.messaging.delivery.DeliveryCause;
import org.lagesbild.messaging.delivery.DeliveryContent;
import org.lagesbild.messaging.registry.RegistryException;
import org.lagesbild.risk.alert.Alert;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves one subscription, and waits for nobody but its endpoint. An alert is sent, or written down as an item of its own
 * (to be tried again, held for a digest, or dead), before the cursor moves behind it: whoever kills the process in between
 * lets the same message go out twice, under the same id, and loses none. What fails steps aside; the others go on.
 *
 * <p>One run at a time: {@link #wake} may be called by any thread and never blocks.
 */
final class Lane {

    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);

    /** Beyond so many that wait, are held or are dead, alerts wait in the log instead. */
    private static final int FULL = 10_000;

    private static final Duration PAUSE = Duration.ofSeconds(5);
    /** What a stopped category waits until it is looked at again. */
    private static final Duration LATER = Duration.ofMinutes(1);

    private final String key;
    private final LaneContext context;
    private final LaneItems items;
    private final LaneJournal journal;
    private final Attempt attempt;
    private final ExecutorService threads;
    private final AtomicInteger wakes = new AtomicInteger();
    private volatile boolean closed;
    private volatile boolean halted;

    Lane(String key, LaneContext context, LaneTools tools) {
        this.key = key;
        this.context = context;
        this.items = new LaneItems(key, context.deliveries(), tools.writer());
        this.journal = new LaneJournal(key, tools.writer());
        this.attempt = new Attempt(context, tools, items, journal);
        this.threads = tools.threads();
    }

    /** Does what can be done now, soon and on another thread. */
    void wake() {
        if (!closed && wakes.getAndIncrement() == 0) {
            try {
                threads.execute(this::run);
            } catch (RejectedExecutionException e) {
                closed = true;
            }
        }
    }

    /** Nothing more is begun; what is under way ends. */
    void close() {
        closed = true;
    }

    /** Whether it can not write down what it does, and has therefore stopped for a while. */
    boolean halted() {
        return halted;
    }

    private void run() {
        int seen;
        do {
            seen = wakes.get();
            boolean more = true;
            while (more && !closed) {
                more = guarded();
            }
        } while (!wakes.compareAndSet(seen, 0));
    }

    private boolean guarded() {
        try {
            boolean more = step();
            halted = false;
            return more;
        } catch (KafkaException | RegistryException e) {
            LOG.error("subscription {} halts: {}", key, e.getClass().getSimpleName());
            halted = true;
            attempt.pauseUntil(context.clock().instant().plus(PAUSE));
            return false;
        } catch (RuntimeException e) {
            LOG.error("subscription {} halts", key, e);
            halted = true;
            attempt.pauseUntil(context.clock().instant().plus(PAUSE));
            return false;
        }
    }

    /** One thing; false where there is none to be done now. */
    private boolean step() {
        Optional<Served> served = context.served(key);
        Instant now = context.clock().instant();
        if (served.isEmpty() || !attempt.mayBegin(now)) {
            return false;
        }
        journal.begin(
                context.deliveries().progress(key), served.get().subscription().from());
        digest(served.get(), now);
        Optional<Delivery> due = items.due(now.toEpochMilli());
        if (due.isPresent()) {
            again(served.get(), due.get(), now);
            return true;
        }
        return next(served.get(), now);
    }

    /** What is held and due becomes one message for each reason, written before its parts are taken away. */
    private void digest(Served served, Instant now) {
        List<Delivery> released = items.released(now.toEpochMilli()).stream()
                .filter(part -> !stopped(part))
                .toList();
        if (released.isEmpty()) {
            return;
        }
        for (Delivery digest : Digests.of(key, released, items.gathered(), context.log(), now)) {
            items.put(served.partition(), digest);
        }
        released.forEach(part -> items.remove(served.partition(), part));
    }

    private void again(Served served, Delivery delivery, Instant now) {
        if (stopped(delivery)) {
            items.put(
                    served.partition(),
                    delivery.with(delivery.attempts().later(now.plus(LATER).toEpochMilli())));
        } else {
            attempt.again(served, delivery);
        }
    }

    /** What comes next in the log: some alerts that go out together, or one that does not go out now. */
    private boolean next(Served served, Instant now) {
        if (items.size() >= FULL) {
            return false;
        }
        Volley volley = new Volley(journal.positions());
        Optional<LoggedAlert> next = context.log().next(volley.behind());
        boolean any = next.isPresent();
        while (next.isPresent() && volley.size() < attempt.width() && take(served, next.get(), volley, now)) {
            next = context.log().next(volley.behind());
        }
        if (!volley.isEmpty()) {
            attempt.first(served, volley);
        }
        return any;
    }

    /** Whether another one may join it. */
    private boolean take(Served served, LoggedAlert logged, Volley volley, Instant now) {
        Optional<Alert> wanted =
                Reader.of(served.reader()).sent(logged, served.subscription().filter());
        if (wanted.isEmpty()) {
            return pass(served, logged, volley);
        }
        Plan plan = Plan.of(
                served.subscription().pace(), wanted.get().grade().severity(), journal.today(now) + volley.size(), now);
        Delivery delivery = delivery(logged, Attempts.at(now.toEpochMilli()));
        if (plan.now() && !stopped(logged)) {
            return volley.add(logged, delivery);
        }
        if (volley.isEmpty()) {
            items.put(
                    served.partition(),
                    plan.now()
                            ? delivery.with(
                                    delivery.attempts().later(now.plus(LATER).toEpochMilli()))
                            : held(delivery, plan, now));
            journal.move(served.partition(), volley.behind().behind(logged));
        }
        return false;
    }

    private boolean pass(Served served, LoggedAlert logged, Volley volley) {
        volley.pass(logged);
        if (volley.isEmpty()) {
            journal.pass(served.partition(), volley.behind());
        }
        return !volley.isEmpty();
    }

    private boolean stopped(Delivery delivery) {
        return delivery.content().ofAlerts()
                && delivery.alerts().stream()
                        .flatMap(alert -> context.log().find(alert).stream())
                        .anyMatch(this::stopped);
    }

    private boolean stopped(LoggedAlert logged) {
        return context.stops().category(logged.alert().subject().category());
    }

    private Delivery delivery(LoggedAlert logged, Attempts attempts) {
        return new Delivery(
                key,
                DeliveryId.of(key, logged.id()),
                DeliveryContent.ALERT,
                List.of(logged.id()),
                DeliveryCause.NONE,
                attempts,
                false,
                Delivery.Progress.NONE);
    }

    private static Delivery held(Delivery delivery, Plan plan, Instant now) {
        return new Delivery(
                delivery.subscription(),
                delivery.id(),
                delivery.content(),
                delivery.alerts(),
                plan.cause(),
                Attempts.held(now.toEpochMilli(), plan.due().toEpochMilli()),
                false,
                Delivery.Progress.NONE);
    }
}
