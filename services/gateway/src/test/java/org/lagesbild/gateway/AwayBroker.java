package org.lagesbild.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.quota.ClientQuotaAlteration;
import org.apache.kafka.common.quota.ClientQuotaEntity;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.lagesbild.embedded.broker.BrokerSecurity;
import org.lagesbild.embedded.broker.BrokerSettings;
import org.lagesbild.messaging.topic.PartnerTopics;

/** A broker that tests stop and start, and what is to be seen of it from outside. */
final class AwayBroker {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String TRANSACTIONS = "__transaction_state";

    private AwayBroker() {}

    /** Lets the broker take so many bytes per second of a client, or as many as it likes. */
    static void slow(GatewaySite site, String client, @Nullable Double bytesPerSecond) throws Exception {
        var gateway = new ClientQuotaEntity(Map.of(ClientQuotaEntity.CLIENT_ID, client));
        var rate = new ClientQuotaAlteration.Op("producer_byte_rate", bytesPerSecond);
        try (var admin = site.access().admin()) {
            admin.alterClientQuotas(List.of(new ClientQuotaAlteration(gateway, List.of(rate))))
                    .all()
                    .get();
        }
    }

    /** Whether transactions can end: they are noted in a topic that may ask for more replicas than there are. */
    static void commits(GatewaySite site, boolean possible) throws Exception {
        var topic = new ConfigResource(ConfigResource.Type.TOPIC, TRANSACTIONS);
        var replicas = new ConfigEntry(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, possible ? "1" : "2");
        try (var admin = site.access().admin()) {
            admin.incrementalAlterConfigs(Map.of(topic, List.of(new AlterConfigOp(replicas, AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
            Awaitility.await("the broker has heard of it")
                    .until(() -> admin.describeConfigs(List.of(topic)).all().get().values().stream()
                            .anyMatch(now -> replicas.value()
                                    .equals(now.get(replicas.name()).value())));
        }
    }

    static Set<String> accepted(HttpResponse<String> answer) throws IOException {
        Set<String> accepted = new HashSet<>();
        outcomes(answer).forEach((event, outcome) -> {
            if (outcome.equals("ACCEPTED")) {
                accepted.add(event);
            }
        });
        return accepted;
    }

    static Map<String, String> outcomes(HttpResponse<String> answer) throws IOException {
        Map<String, String> outcomes = new HashMap<>();
        for (JsonNode result : JSON.readTree(answer.body()).path("results")) {
            outcomes.put(result.path("eventId").asText(), result.path("outcome").asText());
        }
        return outcomes;
    }

    /** The keys that those see who read committed. */
    static Set<String> stored(GatewaySite site, String partner) {
        return stored(site, partner, "read_committed");
    }

    static Set<String> stored(GatewaySite site, String partner, String isolation) {
        String topic = PartnerTopics.reports(partner).name();
        Set<String> keys = new HashSet<>();
        try (KafkaConsumer<String, byte[]> consumer = site.access().consumer(Map.of("isolation.level", isolation))) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> keys.add(record.key()));
            }
        }
        return keys;
    }

    static BrokerSettings settings(Path data, int port) {
        return new BrokerSettings(data, "127.0.0.1", "127.0.0.1", port, new BrokerSecurity.Open());
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
