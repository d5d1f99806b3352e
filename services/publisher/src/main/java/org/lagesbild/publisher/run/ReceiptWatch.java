package org.lagesbild.publisher.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.topic.PartnerTopics;
import org.lagesbild.messaging.topic.Topic;
import org.lagesbild.messaging.wire.Codec;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.ledger.Outcome;
import org.lagesbild.risk.ledger.Receipt;
import org.lagesbild.risk.ledger.SubmissionOutcome;

/**
 * Reads the partners' receipts as they are committed, from when the watch began. A receipt lies in the transaction of its
 * change, so once it was read here, a tick written afterwards lies behind that change in every partition.
 */
final class ReceiptWatch implements AutoCloseable {

    /** The consumer's answer comes with the first byte; this bounds only how often it is asked in vain. */
    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<String, Codec<Receipt>> codecs = new HashMap<>();
    private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
    private final Duration patience;

    ReceiptWatch(KafkaAccess access, SchemaRegistry registry, Collection<String> partners, Duration patience) {
        this.consumer = access.consumer(Map.of("fetch.max.wait.ms", 50, "max.poll.records", 5_000));
        this.patience = patience;
        List<TopicPartition> partitions = new ArrayList<>();
        for (String partner : partners) {
            Topic<Receipt> topic = PartnerTopics.receipts(partner);
            codecs.put(topic.name(), topic.codec(registry));
            for (int partition = 0; partition < topic.partitions(); partition++) {
                partitions.add(new TopicPartition(topic.name(), partition));
            }
        }
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /** Returns when each of these submissions has its receipt; throws {@link RunException} where one never comes. */
    void await(Map<String, Report> submissions) {
        Map<String, Report> missing = new HashMap<>(submissions);
        long deadline = System.nanoTime() + patience.toNanos();
        while (!missing.isEmpty()) {
            consumer.poll(POLL).forEach(record -> settle(record, missing));
            if (!missing.isEmpty() && System.nanoTime() - deadline > 0) {
                throw new RunException("%d of %d receipts did not come within %d s: is the intake running?"
                        .formatted(missing.size(), submissions.size(), patience.toSeconds()));
            }
        }
    }

    /** How many submissions of this run had which outcome. */
    Map<Outcome, Long> outcomes() {
        return Map.copyOf(outcomes);
    }

    private void settle(ConsumerRecord<String, byte[]> record, Map<String, Report> missing) {
        Codec<Receipt> codec = codecs.get(record.topic());
        if (codec != null) {
            codec.decode(record.value()).submissions().forEach(outcome -> settle(outcome, missing));
        }
    }

    private void settle(SubmissionOutcome outcome, Map<String, Report> missing) {
        Report submitted = missing.remove(outcome.submissionId());
        if (submitted == null) {
            return;
        }
        outcomes.merge(outcome.outcome(), 1L, Long::sum);
        if (outcome.outcome() == Outcome.COUNTED && !outcome.receivedAt().equals(submitted.receivedAt())) {
            throw new RunException("the intake does not know of this run: it took its own clock for a report");
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
