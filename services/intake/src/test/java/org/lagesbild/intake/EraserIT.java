package org.lagesbild.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lagesbild.intake.erase.Eraser;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.letter.DeadLetter;
import org.lagesbild.messaging.letter.Rejection;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.topic.PartnerTopics;
import org.lagesbild.messaging.topic.TopicBuilder;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.testkit.InMemorySchemaRegistry;
import org.lagesbild.testkit.KafkaCluster;

/** What may not be kept goes from a partner's topic: all of it, no more than is committed, and after any interruption. */
class EraserIT {

    private static final String READER = "intake";
    private static final String PARTNER = "polisen";
    private static final TopicPartition PARTITION =
            new TopicPartition(PartnerTopics.reports(PARTNER).name(), 1);

    private final SchemaRegistry registry = new InMemorySchemaRegistry();
    private KafkaCluster cluster;
    private KafkaAccess access;

    @BeforeEach
    void open() {
        cluster = KafkaCluster.own();
        access = KafkaAccess.open(cluster.bootstrapServers());
        TopicBuilder topics = new TopicBuilder(cluster.admin());
        topics.create(List.of(Topics.REJECTIONS, Topics.DEAD_LETTERS));
        topics.createPartner(PARTNER);
    }

    @AfterEach
    void close() {
        cluster.close();
    }

    @Test
    void shouldEraseWhatIsRefusedAndNothingThatIsNotReadYet() throws Exception {
        write("a", "880413-2382", "b", "c");
        refused(1, true);
        commit(1);
        try (Eraser eraser = started()) {
            await().until(() -> begin() == 1);
            assertThat(values()).containsExactly("880413-2382", "b", "c");

            commit(3);
            await().until(() -> begin() == 2);
            await().until(() -> eraser.waiting() == 1);
            assertThat(values()).containsExactly("b", "c");

            commit(4);
            await().until(() -> eraser.waiting() == 0);
            assertThat(eraser.erasures()).isEqualTo(1);
            assertThat(values()).isEmpty();
        }
    }

    @Test
    void shouldCloseTheFileInWhichItLayAndKeepWhatComesAfterIt() throws Exception {
        write("a", "880413-2382");
        refused(1, true);
        commit(2);
        try (Eraser eraser = started()) {
            await().until(() -> eraser.erasures() == 1);
            write("after");

            assertThat(values()).containsExactly("after");
            assertThat(begin()).isEqualTo(2);
        }
    }

    @Test
    void shouldEraseWhatNobodyCouldRead() throws Exception {
        write("a", "no report");
        DeadLetter letter = new DeadLetter(PARTITION.topic(), 1, 1, "guard", "record.undecodable", Instant.EPOCH);
        cluster.records()
                .send(
                        Topics.DEAD_LETTERS.name(),
                        PARTITION.topic(),
                        Topics.DEAD_LETTERS.codec(registry).encode(letter));
        commit(2);
        try (Eraser eraser = started()) {
            await().until(() -> eraser.erasures() == 1);
            assertThat(begin()).isEqualTo(2);
        }
    }

    @Test
    void shouldLeaveWhatIsRefusedForOtherReasons() throws Exception {
        write("a", "b", "880413-2382");
        refused(0, false);
        commit(3);
        try (Eraser eraser = started()) {
            refused(2, true);
            await().until(() -> eraser.erasures() == 1);
        }
        write("d", "e");
        refused(3, false);
        commit(5);
        try (Eraser eraser = started()) {
            refused("gone", 3);
            await().until(() -> consumedBy("intake-eraser") == 4);
            assertThat(eraser.erasures()).isEqualTo(1); // of the partner that is gone: nothing is left to erase
            assertThat(values()).containsExactly("d", "e");
        }
    }

    @Test
    void shouldDoItAgainWhereItWasInterrupted() throws Exception {
        write("a", "880413-2382", "b");
        refused(1, true);
        commit(2);
        try (Eraser eraser = started()) {
            await().until(() -> begin() == 2);
            await().until(() -> eraser.waiting() == 1);
        }
        commit(3);
        try (Eraser eraser = started()) {
            await().until(() -> begin() == 3);
            assertThat(values()).isEmpty();

            write("the partner's next");
            commit(endOf(PARTITION));
            await().until(() -> eraser.erasures() == 1);
            assertThat(values()).containsExactly("the partner's next");
        }
    }

    private Eraser started() {
        Eraser eraser = new Eraser(access, registry, READER);
        eraser.start();
        return eraser;
    }

    private static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofSeconds(40));
    }

    private void write(String... values) {
        for (String value : values) {
            cluster.records()
                    .send(new ProducerRecord<>(
                            PARTITION.topic(), PARTITION.partition(), "k".getBytes(UTF_8), value.getBytes(UTF_8)));
        }
    }

    private void refused(long offset, boolean erase) {
        refused(PARTNER, new Rejection.Place(PARTNER, PARTITION.partition(), offset), erase);
    }

    private void refused(String partner, long offset) {
        refused(partner, new Rejection.Place(partner, 0, offset), true);
    }

    private void refused(String partner, Rejection.Place place, boolean erase) {
        Rejection rejection = new Rejection(place, "", List.of("guard.name"), List.of(), 1, erase, Instant.EPOCH);
        cluster.records()
                .send(
                        Topics.REJECTIONS.name(),
                        partner,
                        Topics.REJECTIONS.codec(registry).encode(rejection));
    }

    private void commit(long offset) throws ExecutionException, InterruptedException {
        cluster.admin()
                .alterConsumerGroupOffsets(READER, Map.of(PARTITION, new OffsetAndMetadata(offset)))
                .all()
                .get();
    }

    private long consumedBy(String group) throws ExecutionException, InterruptedException {
        OffsetAndMetadata known = cluster.admin()
                .listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get()
                .get(new TopicPartition(Topics.REJECTIONS.name(), 0));
        return known == null ? 0 : known.offset();
    }

    private long endOf(TopicPartition partition) throws ExecutionException, InterruptedException {
        return cluster.admin()
                .listOffsets(Map.of(partition, OffsetSpec.latest()))
                .partitionResult(partition)
                .get()
                .offset();
    }

    private long begin() throws ExecutionException, InterruptedException {
        return cluster.admin()
                .listOffsets(Map.of(PARTITION, OffsetSpec.earliest()))
                .partitionResult(PARTITION)
                .get()
                .offset();
    }

    private List<String> values() {
        return cluster.records().present(PARTITION.topic()).stream()
                .map(record -> new String(record.value(), UTF_8))
                .toList();
    }
}
