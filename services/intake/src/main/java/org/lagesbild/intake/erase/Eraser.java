package org.lagesbild.intake.erase;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.topic.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows what the guard tells of refused and unreadable records, and deletes these from their partners' topics. First from
 * every reader, at once: whatever lies before them goes too, which nobody needs, since the intake is past it. Then from the
 * disks: the file in which it lay is closed, and once the intake is past its end, all of it may go.
 *
 * <p>What was told counts as done only when it is; whoever is killed in between does it again, which changes nothing. Of
 * several instances one works. Nothing here ever reads what it deletes.
 */
public final class Eraser implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Eraser.class);
    private static final String GROUP = "intake-eraser";
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(5);
    private static final int SESSION_MS = 10_000;

    private final KafkaAccess access;
    private final SchemaRegistry registry;
    private final String reader;
    private final Thread thread = new Thread(this::run, "eraser");
    private final AtomicLong erasures = new AtomicLong();
    private final AtomicLong waiting = new AtomicLong();
    private final CountDownLatch closed = new CountDownLatch(1);

    /** @param reader the group before whose commits nothing is deleted */
    public Eraser(KafkaAccess access, SchemaRegistry registry, String reader) {
        this.access = access;
        this.registry = registry;
        this.reader = reader;
        thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    /** How often a partition was rid of what may not be kept, since this instance was started. */
    public long erasures() {
        return erasures.get();
    }

    /** In how many partitions something still waits to be deleted. */
    public long waiting() {
        return waiting.get();
    }

    /** Opens its clients anew after any fault, since one may be theirs. */
    private void run() {
        while (!isClosed()) {
            try (KafkaConsumer<String, byte[]> told = access.consumer(settings());
                    Admin admin = access.admin()) {
                told.subscribe(List.of(Topics.REJECTIONS.name(), Topics.DEAD_LETTERS.name()));
                follow(told, new Rounds(new Deletion(admin, reader), new SegmentRoll(access)));
            } catch (RuntimeException e) {
                // types only: messages may tell of content
                LOG.warn("nothing erased, tried again soon: {}", e.getClass().getSimpleName());
                rest();
            }
        }
    }

    private void follow(KafkaConsumer<String, byte[]> told, Rounds rounds) {
        Condemned condemned = new Condemned(registry);
        boolean open = false;
        while (!isClosed()) {
            var news = told.poll(LOOK);
            news.forEach(condemned::add);
            open |= !news.isEmpty();
            condemned.partitions().forEach(partition -> erase(condemned, partition, rounds));
            waiting.set(condemned.partitions().size());
            if (open && condemned.isEmpty()) {
                open = !commit(told);
            }
        }
    }

    private void erase(Condemned condemned, TopicPartition partition, Rounds rounds) {
        if (rounds.rid(partition, condemned.bound(partition))) {
            condemned.done(partition);
            erasures.incrementAndGet();
        }
    }

    /** Whether it is noted; where another instance took over meanwhile, that one does it again. */
    private static boolean commit(KafkaConsumer<String, byte[]> told) {
        try {
            told.commitSync();
            return true;
        } catch (CommitFailedException e) {
            return false;
        }
    }

    private void rest() {
        try {
            var unused = closed.await(AFTER_A_FAULT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            closed.countDown();
        }
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    private static Map<String, Object> settings() {
        return Map.of(
                ConsumerConfig.GROUP_ID_CONFIG,
                GROUP,
                ConsumerConfig.CLIENT_ID_CONFIG,
                GROUP,
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                SESSION_MS,
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                SESSION_MS / 3);
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join(AFTER_A_FAULT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
