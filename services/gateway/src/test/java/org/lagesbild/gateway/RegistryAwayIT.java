package org.lagesbild.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.embedded.broker.BrokerSettings;
import org.lagesbild.embedded.broker.EmbeddedBroker;
import org.lagesbild.embedded.registry.EmbeddedRegistry;
import org.lagesbild.embedded.registry.RegistryAccess;
import org.lagesbild.embedded.registry.RegistrySettings;
import org.lagesbild.messaging.registry.HttpRegistrySettings;
import org.lagesbild.messaging.registry.HttpSchemaRegistry;
import org.lagesbild.messaging.topic.PartnerTopics;

/** What publishers are told while the schema registry is away: without a schema id, nothing can be written. */
final class RegistryAwayIT {

    @TempDir
    private Path data;

    private EmbeddedBroker broker;
    private EmbeddedRegistry registry;
    private GatewaySite site;
    private int port;

    @BeforeEach
    void start() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        broker = EmbeddedBroker.start(BrokerSettings.open(data));
        registry = startRegistry();
        URI url = URI.create("http://127.0.0.1:" + port);
        site = new GatewaySite(broker.bootstrapServers(), new HttpSchemaRegistry(HttpRegistrySettings.of(url)));
    }

    @AfterEach
    void stop() {
        site.close();
        registry.close();
        broker.close();
    }

    @Test
    void shouldTakeNothingBeforeItHasASchemaAndGoOnWithTheOneItHas() {
        String partner = site.newPartner("early");
        registry.close();
        assertUnavailable(site.publish(partner, "", Incidents.array(3)));
        assertUnavailable(site.publish(partner, "", "[" + Incidents.sound(1) + ",{\"colour\":1}]"));
        assertUnavailable(site.send(site.as(partner, "/v1/heartbeat").POST(BodyPublishers.noBody())));
        assertThat(records(partner)).isZero();

        registry = startRegistry();
        assertThat(site.publish(partner, "", Incidents.array(3)).statusCode()).isEqualTo(200);
        registry.close();
        assertThat(site.publish(partner, "", Incidents.array(2)).statusCode()).isEqualTo(200);
        assertThat(records(partner)).isEqualTo(5);
    }

    private static void assertUnavailable(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("/problems/unavailable").doesNotContain("ACCEPTED");
    }

    private long records(String partner) {
        String topic = PartnerTopics.reports(partner).name();
        try (KafkaConsumer<String, byte[]> consumer = site.access().consumer(Map.of())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            return consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    private EmbeddedRegistry startRegistry() {
        Map<String, String> kafka = Map.of("bootstrap.servers", broker.bootstrapServers());
        return EmbeddedRegistry.start(new RegistrySettings("127.0.0.1", port, kafka, RegistryAccess.open()));
    }
}
