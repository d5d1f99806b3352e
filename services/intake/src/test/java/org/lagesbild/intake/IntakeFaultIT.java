package org.lagesbild.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.letter.DeadLetter;
import org.lagesbild.messaging.topic.TopicBuilder;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.testkit.KafkaCluster;

class IntakeFaultIT {

    private final KafkaCluster cluster = KafkaCluster.shared();

    @Test
    void shouldTellOfATickThatIsNoneWithoutRepeatingIt(@TempDir Path directory) {
        new TopicBuilder(cluster.admin()).create(Topics.house());
        RecordMetadata bad = cluster.records().send(Topics.TICKS.name(), "@tick", "Anna Andersson".getBytes(UTF_8));
        try (IntakeService intake = new IntakeService(
                KafkaAccess.open(cluster.bootstrapServers()),
                OneRegistry.REGISTRY,
                IntakeSettings.alone(directory.toString()),
                Clock.systemUTC())) {
            intake.start();
            DeadLetter wanted = new DeadLetter(
                    "ticks",
                    bad.partition(),
                    bad.offset(),
                    "ticks",
                    "UndecodableException",
                    Instant.ofEpochMilli(bad.timestamp()));
            var records = cluster.records()
                    .awaitUntil(
                            Topics.DEAD_LETTERS.name(),
                            seen -> seen.stream().anyMatch(record -> wanted.equals(letter(record))));

            ConsumerRecord<byte[], byte[]> record = records.stream()
                    .filter(any -> wanted.equals(letter(any)))
                    .findFirst()
                    .orElseThrow();
            assertThat(record.headers()).isEmpty();
            assertThat(new String(record.value(), UTF_8)).doesNotContain("Anna");
        }
    }

    private static DeadLetter letter(ConsumerRecord<byte[], byte[]> record) {
        return Topics.DEAD_LETTERS.codec(OneRegistry.REGISTRY).decode(record.value());
    }
}
