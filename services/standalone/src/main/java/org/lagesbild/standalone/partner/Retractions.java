package org.lagesbild.standalone.partner;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.lagesbild.intake.IntakeTopology;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.topic.PartnerTopics;
import org.lagesbild.messaging.topic.Topic;
import org.lagesbild.messaging.wire.RegistryCodec;
import org.lagesbild.risk.incident.Report;
import org.lagesbild.risk.incident.ReportKind;

/**
 * Takes back what one partner said by retracting it in the partner's own topic, each incident with the revision after the
 * one that stands. The ledger does the rest, as with any retraction; whoever interrupts it finds less the next time.
 */
final class Retractions {

    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration SAY_AGAIN = Duration.ofSeconds(15);
    private static final int TIMES = 4;

    private final KafkaAccess access;
    private final SchemaRegistry registry;
    private final Admin admin;
    private final String partner;
    private final String submission = UUID.randomUUID().toString();

    Retractions(KafkaAccess access, SchemaRegistry registry, Admin admin, String partner) {
        this.access = access;
        this.registry = registry;
        this.admin = admin;
        this.partner = partner;
    }

    /** How many were taken back, and how many the ledger has not taken back yet. */
    record Left(int retracted, int waiting) {

        static final Left NOTHING = new Left(0, 0);

        boolean none() {
            return waiting == 0;
        }

        Left after(Left earlier) {
            return new Left(earlier.retracted + retracted, waiting);
        }
    }

    int count(Period period) {
        try (Standing standing = new Standing(access, registry, partner, period)) {
            return standing.now().size();
        }
    }

    /** What stands now in the period. */
    Left retract(Period period, Consumer<String> tell) {
        try (Standing standing = new Standing(access, registry, partner, period)) {
            return retract(standing, tell);
        }
    }

    /** Everything, and what was still on its way: it ends when the intake has read the partner's topic to its end. */
    Left retractAll(Consumer<String> tell) {
        try (Standing standing = new Standing(access, registry, partner, Period.ALL)) {
            Left left = Left.NOTHING;
            do {
                awaitIntake();
                left = retract(standing, tell).after(left);
            } while (left.none() && !(unread() == 0 && standing.now().isEmpty()));
            return left;
        }
    }

    private Left retract(Standing standing, Consumer<String> tell) {
        Set<String> asked = new HashSet<>(standing.now().keySet());
        int before = asked.size();
        for (int time = 0; time < TIMES && before > 0; time++) {
            tell.accept("take back " + before + " incidents of " + partner);
            send(standing.now());
            int after = settled(standing, before);
            time = after < before ? 0 : time;
            before = after;
        }
        asked.removeAll(standing.now().keySet()); // it may have said something new meanwhile
        return new Left(asked.size(), before);
    }

    /** How many still stand, when it goes no further. */
    private int settled(Standing standing, int sent) {
        int last = sent;
        long moved = System.nanoTime();
        while (last > 0 && System.nanoTime() - moved < SAY_AGAIN.toNanos()) {
            LockSupport.parkNanos(PAUSE.toNanos());
            int now = standing.now().size();
            if (now < last) {
                moved = System.nanoTime();
            }
            last = now;
        }
        return last;
    }

    private void send(Map<String, Long> revisions) {
        Topic<Report> topic = PartnerTopics.reports(partner);
        RegistryCodec<Report, ?> codec = topic.codec(registry);
        try (KafkaProducer<String, byte[]> producer = access.producer(Map.of())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            revisions.forEach((eventId, revision) -> {
                Report back = Report.bare(eventId, revision + 1, ReportKind.RETRACT, submission, Instant.EPOCH);
                sent.add(producer.send(new ProducerRecord<>(topic.name(), eventId, codec.encode(back))));
            });
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new KafkaException("a retraction could not be written", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }

    private void awaitIntake() {
        long begun = System.nanoTime();
        while (unread() > 0
                && System.nanoTime() - begun < SAY_AGAIN.multipliedBy(TIMES).toNanos()) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        if (unread() > 0) {
            throw new IllegalStateException(
                    "the intake does not read " + PartnerTopics.reports(partner).name()
                            + ": is it running? Nothing more was taken back; run it again");
        }
    }

    /** How many records of the partner's topic the intake has not committed yet. */
    private long unread() {
        try {
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(
                            IntakeTopology.APPLICATION)
                    .partitionsToOffsetAndMetadata()
                    .get();
            return admin.listOffsets(latest()).all().get().entrySet().stream()
                    .mapToLong(end -> end.getValue().offset() - offset(committed.get(end.getKey())))
                    .sum();
        } catch (ExecutionException e) {
            throw new KafkaException("how far the intake has read can not be told", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }

    private Map<TopicPartition, OffsetSpec> latest() throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        String topic = PartnerTopics.reports(partner).name();
        admin.describeTopics(List.of(topic))
                .allTopicNames()
                .get()
                .values()
                .forEach(described -> described
                        .partitions()
                        .forEach(info -> latest.put(new TopicPartition(topic, info.partition()), OffsetSpec.latest())));
        return latest;
    }

    private static long offset(@Nullable OffsetAndMetadata committed) {
        return committed == null ? 0 : committed.offset();
    }
}
