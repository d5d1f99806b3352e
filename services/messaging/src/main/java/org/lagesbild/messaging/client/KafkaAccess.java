package org.lagesbild.messaging.client;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.security.scram.ScramLoginModule;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * How this house connects to Kafka: where, as whom, and with the promises that hold everywhere (acks of all in-sync
 * replicas, idempotent producers, committed reads).
 *
 * @param properties what every client needs: bootstrap servers and, where there is security, its settings
 */
public record KafkaAccess(Map<String, String> properties) {

    private static final String LOG_AND_CONTINUE = "org.apache.kafka.streams.errors.LogAndContinueExceptionHandler";

    public KafkaAccess {
        properties = Map.copyOf(properties);
    }

    /** An open cluster: tests and benchmarks on loopback. */
    public static KafkaAccess open(String bootstrapServers) {
        return new KafkaAccess(Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
    }

    /** A cluster that asks who is there, by SCRAM-SHA-512. */
    public static KafkaAccess scram(String bootstrapServers, String principal, String secret) {
        return new KafkaAccess(Map.of(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                CommonClientConfigs.SECURITY_PROTOCOL_CONFIG,
                "SASL_PLAINTEXT",
                SaslConfigs.SASL_MECHANISM,
                "SCRAM-SHA-512",
                SaslConfigs.SASL_JAAS_CONFIG,
                "%s required username=\"%s\" password=\"%s\";"
                        .formatted(ScramLoginModule.class.getName(), principal, secret)));
    }

    public Admin admin() {
        return Admin.create(Map.copyOf(properties));
    }

    /** An idempotent producer of bytes under string keys; {@code overrides} win. */
    public KafkaProducer<String, byte[]> producer(Map<String, ?> overrides) {
        Map<String, Object> config = new HashMap<>(properties);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.putAll(overrides);
        return new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    }

    /** A consumer of committed records that starts at the beginning where nothing else is said. */
    public KafkaConsumer<String, byte[]> consumer(Map<String, ?> overrides) {
        Map<String, Object> config = new HashMap<>(properties);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.putAll(overrides);
        return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * Settings of a Streams application of the house. Their names are texts, since partners' clients use this module too and
     * have no Kafka Streams.
     */
    public Map<String, Object> streams(String applicationId, String stateDirectory) {
        Map<String, Object> config = new HashMap<>(properties);
        config.put("application.id", applicationId);
        config.put("state.dir", stateDirectory);
        config.put("processing.guarantee", "exactly_once_v2");
        config.put("commit.interval.ms", 100);
        config.put("ensure.explicit.internal.resource.naming", true);
        config.put("group.protocol", "classic");
        config.put("deserialization.exception.handler", LOG_AND_CONTINUE);
        config.put("processing.exception.handler.global.enabled", true);
        // No step depends on the order between topics, and with any other value 4.3.1 formats a text per record.
        config.put("max.task.idle.ms", -1L);
        config.put("consumer.session.timeout.ms", 10_000);
        config.put("consumer.heartbeat.interval.ms", 3_000);
        config.put("consumer.auto.offset.reset", "earliest");
        config.put("producer.transaction.timeout.ms", 10_000);
        // The broker looks up a transaction at its first batch for a partition; a second request that overtakes that
        // is refused as out of order and sent again much later. One at a time holds all partitions' batches anyway.
        config.put("producer.max.in.flight.requests.per.connection", 1);
        return config;
    }
}
