package org.lagesbild.publisher.spool;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lagesbild.publisher.disk.Channels;
import org.lagesbild.publisher.gateway.Delivery;
import org.lagesbild.publisher.gateway.DeliveryException;
import org.lagesbild.publisher.gateway.ItemOutcome;
import org.lagesbild.publisher.gateway.Patience.Pause;
import org.lagesbild.publisher.gateway.ReportJson;
import org.lagesbild.publisher.guard.PartnerGuard;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.ledger.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a partner's system publishes through: a report is on disk when {@link #put} returns, and goes to the gateway in
 * the order in which it was put, whenever that is there. What is refused for good is put aside in
 * {@code rejected.csv}, by id and code. Safe for several threads; one process per directory.
 */
public final class Outbox implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

    private final Spool spool;
    private final Delivery delivery;
    private final RejectedFile rejected;
    private final Object news = new Object();
    private @Nullable Thread forwarder;

    private Outbox(Spool spool, Delivery delivery, RejectedFile rejected) {
        this.spool = spool;
        this.delivery = delivery;
        this.rejected = rejected;
    }

    /** Opens the directory, and cuts off what a crash left half written. */
    public static Outbox open(SpoolSettings settings, Delivery delivery, InstantSource clock) throws IOException {
        return open(settings, delivery, clock, Channels.REAL);
    }

    static Outbox open(SpoolSettings settings, Delivery delivery, InstantSource clock, Channels channels)
            throws IOException {
        RejectedFile rejected = new RejectedFile(settings.directory().resolve("rejected.csv"), channels, clock);
        return new Outbox(new Spool(settings, channels), delivery, rejected);
    }

    /**
     * Takes a report over: it survives whatever happens after this returns. What looks personal, or is no value of ours,
     * is not taken, and touches no disk.
     *
     * @throws org.lagesbild.publisher.guard.RefusedException where the report has to be mended
     * @throws IOException where it was not taken, since the spool or the disk is full; all before it are safe
     */
    public void put(Report report) throws IOException {
        spool.put(PartnerGuard.passed(ReportJson.line(report)));
        synchronized (news) {
            news.notifyAll();
        }
    }

    /** How many reports wait. */
    public long waiting() {
        return spool.waiting();
    }

    /**
     * Sends all that waits, and says what became of it.
     *
     * @throws DeliveryException where the gateway does not take it in; nothing is lost, and what was sent is sent again
     */
    public Map<Outcome, Long> forward() throws IOException, DeliveryException, InterruptedException {
        Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
        for (List<Letter> batch = Letter.batch(spool.next()); !batch.isEmpty(); batch = Letter.batch(spool.next())) {
            for (ItemOutcome outcome : settled(batch)) {
                outcomes.merge(outcome.outcome(), 1L, Long::sum);
            }
        }
        return outcomes;
    }

    /** Forwards from now on, whenever there is something, until closed. */
    public synchronized void start(Pause pause) {
        if (forwarder == null) {
            forwarder = new Thread(() -> forwardForEver(pause), "outbox");
            forwarder.setDaemon(true);
            forwarder.start();
        }
    }

    @Override
    public synchronized void close() throws IOException {
        Thread running = forwarder;
        if (running != null) {
            running.interrupt();
            try {
                running.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        spool.close();
    }

    private List<ItemOutcome> settled(List<Letter> batch) throws IOException, DeliveryException, InterruptedException {
        List<ItemOutcome> outcomes = new ArrayList<>();
        delivery.settle(batch.stream().map(Letter::line).toList(), false, outcomes::add);
        for (ItemOutcome outcome : outcomes) {
            if (!outcome.outcome().ok()) {
                rejected.add(batch.get(outcome.index()), outcome);
            }
        }
        spool.settle(batch.size());
        return outcomes;
    }

    private void forwardForEver(Pause pause) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                try {
                    forward();
                    awaitNews();
                } catch (IOException | DeliveryException e) {
                    LOG.warn("{} reports wait: {}", spool.waiting(), e.getMessage());
                    pause.of(AFTER_FAILURE);
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("the outbox ends");
        }
    }

    private void awaitNews() throws InterruptedException {
        synchronized (news) {
            while (spool.waiting() == 0) {
                news.wait();
            }
        }
    }
}
