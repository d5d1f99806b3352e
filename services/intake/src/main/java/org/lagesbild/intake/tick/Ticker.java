package org.lagesbild.intake.tick;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.lagesbild.intake.guard.Runs;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.tick.TickWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the wall clock into the log, as one record per hour and partition; silent while a recorded run goes on, which
 * writes its own hours. Several at once do no harm: an hour that is written twice is read once.
 */
public final class Ticker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Ticker.class);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final long LOOK_EVERY_SECONDS = 5;

    private final TickWriter writer;
    private final LastTick last;
    private final Runs runs;
    private final InstantSource clock;
    private final ScheduledExecutorService scheduler;
    private Instant written = Instant.EPOCH;

    public Ticker(KafkaAccess access, SchemaRegistry registry, Runs runs, InstantSource clock) {
        this.writer = new TickWriter(access, registry);
        this.last = new LastTick(access, registry);
        this.runs = runs;
        this.clock = clock;
        this.scheduler = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "ticker");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** From now on looks at the clock every few seconds. */
    public void start() {
        var unused = scheduler.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
    }

    /**
     * Writes every hour that has begun by then and is not in the log yet; in an empty log only the last one, since
     * there is nothing that time could have passed for.
     */
    public void catchUpTo(Instant now) {
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        if (!hour.isAfter(written)) {
            return;
        }
        Instant next = last.everywhere().map(known -> known.plus(HOUR)).orElse(hour);
        if (!next.isAfter(hour)) {
            writer.write(next, hour);
        }
        written = hour;
    }

    private void look() {
        try {
            if (runs.any()) {
                written = Instant.EPOCH; // the run moves the log's clock; afterwards it has to be read again
            } else {
                catchUpTo(clock.instant());
            }
        } catch (RuntimeException e) {
            LOG.warn(
                    "no tick written, next look in {} s: {}",
                    LOOK_EVERY_SECONDS,
                    e.getClass().getSimpleName());
        }
    }

    @Override
    public void close() {
        scheduler.shutdownNow();
        writer.close();
    }
}
