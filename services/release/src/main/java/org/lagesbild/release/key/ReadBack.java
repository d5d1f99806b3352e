package org.lagesbild.release.key;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.released.AtomRecord;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.messaging.wire.Codec;
import org.lagesbild.privacy.atom.Bucket;
import org.lagesbild.privacy.policy.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads back, as committed, how far every partition has closed, whichever instance closed it, and lets a week's key be
 * deleted when all of them are past the week's last closing. A partition's clock stands behind its atoms.
 */
public final class ReadBack implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReadBack.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final Keys keys;
    private final Codec<AtomRecord> codec;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<Integer, Instant> clocks;
    private final Thread reader = new Thread(this::run, "release-read-back");
    private volatile boolean closed;

    /** Goes on from these clocks, as read just before. */
    public ReadBack(KafkaAccess access, SchemaRegistry registry, Keys keys, Map<Integer, Instant> clocks) {
        this.keys = keys;
        this.codec = Topics.RELEASED_ATOMS.codec(registry);
        this.clocks = new HashMap<>(clocks);
        this.consumer = access.consumer(Map.of());
        reader.setDaemon(true);
        begin();
    }

    /** Begins where the topic ends now; asking for the position settles it before anything is written. */
    private void begin() {
        List<TopicPartition> partitions = IntStream.range(0, Topics.PARTITIONS)
                .mapToObj(partition -> new TopicPartition(Topics.RELEASED_ATOMS.name(), partition))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    public void start() {
        reader.start();
    }

    private void run() {
        try (consumer) {
            while (!closed) {
                consumer.poll(POLL).forEach(this::read);
                delete();
            }
        } catch (WakeupException e) {
            LOG.debug("told to end");
        } catch (KafkaException e) {
            LOG.error(
                    "released atoms are not read back, keys are kept: {}",
                    e.getClass().getName());
        }
    }

    private void read(ConsumerRecord<String, byte[]> record) {
        if (record.key().startsWith(AtomRecord.CLOCK) && codec.decode(record.value()) instanceof AtomRecord.Clock at) {
            clocks.put(record.partition(), at.hour());
        }
    }

    private void delete() {
        if (clocks.size() == Topics.PARTITIONS) {
            Instant all = clocks.values().stream().min(Instant::compareTo).orElseThrow();
            keys.releasedBefore(firstOpenWeek(all));
        }
    }

    /** The first week of which some atom may still be open at this hour. */
    static int firstOpenWeek(Instant hour) {
        return Bucket.weekOf(hour.minus(Step.WEEK.grace()));
    }

    @Override
    public void close() {
        closed = true;
        consumer.wakeup();
        try {
            reader.join(POLL.multipliedBy(10).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
