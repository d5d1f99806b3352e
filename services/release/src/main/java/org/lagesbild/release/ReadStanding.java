package org.lagesbild.release;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.released.AtomRecord;
import org.lagesbild.messaging.table.TopicEnd;
import org.lagesbild.messaging.topic.Topic;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.messaging.wire.Codec;
import org.lagesbild.privacy.release.ReleasedView;
import org.lagesbild.release.topology.Standing;

/** Reads, as committed, what was released before this start. */
final class ReadStanding {

    private final KafkaAccess access;
    private final SchemaRegistry registry;

    ReadStanding(KafkaAccess access, SchemaRegistry registry) {
        this.access = access;
        this.registry = registry;
    }

    Standing read() {
        return new Standing(closed(), ends(Topics.PARTNER_VIEWS), ends(Topics.PUBLIC_VIEWS));
    }

    /** The last committed record of a partition is its clock, since it stands behind what closed with it. */
    private Map<Integer, Instant> closed() {
        Codec<AtomRecord> codec = Topics.RELEASED_ATOMS.codec(registry);
        Map<Integer, Instant> closed = new HashMap<>();
        new TopicEnd(access, Topics.RELEASED_ATOMS.name()).lastRecords().forEach((partition, record) -> {
            if (codec.decode(record.value()) instanceof AtomRecord.Clock clock) {
                closed.put(partition, clock.hour());
            }
        });
        return closed;
    }

    private Map<String, Instant> ends(Topic<ReleasedView> topic) {
        Codec<ReleasedView> codec = topic.codec(registry);
        Map<String, Instant> ends = new HashMap<>();
        new TopicEnd(access, topic.name())
                .readAll(record -> ends.merge(
                        record.key(),
                        codec.decode(record.value()).end(),
                        (one, other) -> one.isAfter(other) ? one : other));
        return ends;
    }
}
