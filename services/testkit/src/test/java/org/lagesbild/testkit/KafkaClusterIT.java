package org.lagesbild.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(KafkaCluster.Extension.class)
final class KafkaClusterIT {

    @Test
    void shouldReadBackWhatWasWrittenInAllPartitions(KafkaCluster cluster) {
        String topic = cluster.newTopic("written", 3);
        for (int i = 0; i < 10; i++) {
            cluster.records().send(topic, "key-" + i, bytes("value-" + i));
        }
        assertThat(cluster.records().await(topic, 10)).hasSize(10);
        assertThat(cluster.records().present(topic)).hasSize(10);
    }

    @Test
    void shouldNotShowWhatWasNotCommitted(KafkaCluster cluster) {
        String topic = cluster.newTopic("aborted", 1);
        Map<String, Object> properties = Map.of(
                "bootstrap.servers", cluster.bootstrapServers(), "transactional.id", KafkaCluster.name("writer"));
        try (var producer = new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            var unused = producer.send(new ProducerRecord<>(topic, "key", "aborted"));
            producer.abortTransaction();
        }
        cluster.records().send(topic, "key", bytes("committed"));
        assertThat(cluster.records().present(topic))
                .extracting(record -> new String(record.value(), UTF_8))
                .containsExactly("committed");
    }

    @Test
    void shouldFoldATopicIntoATable(KafkaCluster cluster) {
        String topic = KafkaCluster.name("table");
        cluster.createTopic(topic, 1, Map.of("cleanup.policy", "compact"));
        cluster.records().send(topic, "kept", bytes("old"));
        cluster.records().send(topic, "kept", bytes("new"));
        cluster.records().send(topic, "gone", bytes("value"));
        cluster.records().send(topic, "gone", null);
        assertThat(cluster.records().table(topic)).containsOnlyKeys("kept").containsEntry("kept", bytes("new"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
