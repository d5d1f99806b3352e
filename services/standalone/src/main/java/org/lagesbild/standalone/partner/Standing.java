package org.lagesbild.standalone.partner;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.client.Partitions;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.messaging.wire.Codec;
import org.lagesbild.risk.incident.Incident;

/** What stands of one partner in a period: the live incidents of the ledger, as their topic has them so far. */
final class Standing implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<String, byte[]> consumer;
    private final Codec<Incident> codec;
    private final String prefix;
    private final Period period;
    private final Map<String, Long> revisions = new HashMap<>();

    Standing(KafkaAccess access, SchemaRegistry registry, String partner, Period period) {
        this.consumer = access.consumer(Map.of());
        this.codec = Topics.INCIDENTS.codec(registry);
        this.prefix = partner + '/';
        this.period = period;
        List<TopicPartition> partitions = Partitions.await(consumer, Topics.INCIDENTS.name(), () -> false);
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Event ids and the revisions that stand, with everything that is in the topic now. Changes with the next call. */
    Map<String, Long> now() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(this::read);
        }
        return revisions;
    }

    /** A tombstone comes when an incident was taken back, and when it has grown too old to matter. */
    private void read(ConsumerRecord<String, byte[]> record) {
        if (!record.key().startsWith(prefix)) {
            return;
        }
        String eventId = record.key().substring(prefix.length());
        Incident incident = record.value() == null ? null : codec.decode(record.value());
        if (incident != null && period.holds(incident)) {
            revisions.put(eventId, incident.revision());
        } else {
            revisions.remove(eventId);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
