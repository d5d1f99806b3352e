package org.lagesbild.alerts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;
import org.awaitility.Awaitility;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.judgement.Judgement;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.silence.Silence;
import org.lagesbild.messaging.topic.Topic;
import org.lagesbild.messaging.topic.TopicBuilder;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.risk.alert.Alert;
import org.lagesbild.risk.evaluation.Evaluation;
import org.lagesbild.risk.view.AreaView;
import org.lagesbild.testkit.InMemorySchemaRegistry;
import org.lagesbild.testkit.KafkaCluster;

/** A real broker with the house's topics: what risk-view and people write, and what alerts make of it. */
final class EvaluationLog implements AutoCloseable {

    private final KafkaCluster cluster = KafkaCluster.own();
    private final KafkaAccess access = KafkaAccess.open(cluster.bootstrapServers());
    private final SchemaRegistry registry = new InMemorySchemaRegistry();

    EvaluationLog() {
        try (Admin admin = access.admin()) {
            new TopicBuilder(admin).create(Topics.house());
        }
    }

    KafkaAccess access() {
        return access;
    }

    SchemaRegistry registry() {
        return registry;
    }

    void write(Evaluation evaluation) {
        send(Topics.EVALUATIONS, evaluation.moment().municipality(), evaluation);
    }

    void write(AreaView view) {
        send(Topics.AREA_VIEWS, view.area(), view);
    }

    void write(Judgement judgement) {
        send(Topics.JUDGEMENTS, judgement.key(), judgement);
    }

    void write(Silence silence) {
        send(Topics.SILENCES, silence.id(), silence);
    }

    /** The partition of the municipality's changes, and so of its clock. */
    static int partitionOf(String municipality) {
        return Utils.toPositive(Utils.murmur2(municipality.getBytes(UTF_8))) % Topics.PARTITIONS;
    }

    private <T> void send(Topic<T> topic, String key, T value) {
        cluster.records().send(topic.name(), key, topic.codec(registry).encode(value));
    }

    AlertsService service(Path directory) {
        AlertsService service =
                new AlertsService(access, registry, new AlertsSettings(directory.toString(), 1, 0, Optional.empty()));
        service.start();
        return service;
    }

    /** Returns when all that lies in the topic was read, and what follows from it committed. */
    void awaitRead(Topic<?> topic) {
        try (Admin admin = access.admin()) {
            Awaitility.await(topic.name() + " is read").until(() -> read(admin, topic));
        }
    }

    private boolean read(Admin admin, Topic<?> topic) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> offsets = admin.listConsumerGroupOffsets(AlertsService.APPLICATION)
                .partitionsToOffsetAndMetadata()
                .get();
        return cluster.records().present(topic.name()).stream().allMatch(record -> {
            OffsetAndMetadata read = offsets.get(new TopicPartition(record.topic(), record.partition()));
            return read != null && read.offset() > record.offset();
        });
    }

    /** All that was said, in order. */
    List<Alert> said() {
        return cluster.records().present(Topics.ALERTS.name()).stream()
                .map(record -> Topics.ALERTS.codec(registry).decode(record.value()))
                .toList();
    }

    List<Alert> awaitSaid(int count) {
        Awaitility.await(count + " alerts").until(() -> said().size() >= count);
        return said();
    }

    /** Loses the offsets and every changelog: what comes next reads everything from the beginning. */
    void forget() {
        try (Admin admin = access.admin()) {
            admin.deleteConsumerGroups(List.of(AlertsService.APPLICATION)).all().get();
            List<String> internal = admin.listTopics().names().get().stream()
                    .filter(topic -> topic.startsWith(AlertsService.APPLICATION + "-"))
                    .toList();
            assertThat(internal).anyMatch(topic -> topic.endsWith("episode-books-changelog"));
            admin.deleteTopics(internal).all().get();
            Awaitility.await("internal topics are gone")
                    .until(() -> admin.listTopics().names().get().stream().noneMatch(internal::contains));
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        cluster.close();
    }
}
