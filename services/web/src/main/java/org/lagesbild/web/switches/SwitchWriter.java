package org.lagesbild.web.switches;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.switches.Switch;
import org.lagesbild.messaging.topic.Topic;
import org.lagesbild.messaging.wire.Codec;

/** Says to all services what is stopped. Returns when the brokers have it; false where they did not say so in time. */
final class SwitchWriter implements AutoCloseable {

    private static final int PATIENCE_MS = 4_000;

    private final KafkaProducer<String, byte[]> producer;
    private final Codec<Switch> codec;
    private final String topic;

    SwitchWriter(KafkaAccess access, Topic<Switch> topic, SchemaRegistry registry) {
        this.topic = topic.name();
        this.codec = topic.codec(registry);
        this.producer = access.producer(Map.of(
                ProducerConfig.CLIENT_ID_CONFIG,
                "lagesbild-switches",
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                PATIENCE_MS,
                ProducerConfig.LINGER_MS_CONFIG,
                0,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                PATIENCE_MS / 2,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                PATIENCE_MS));
    }

    boolean stop(Switch stopped) {
        return sent(stopped.key(), codec.encode(stopped));
    }

    boolean letRun(String key) {
        return sent(key, null);
    }

    private boolean sent(String key, byte @Nullable [] value) {
        try {
            producer.send(new ProducerRecord<>(topic, key, value)).get(2 * PATIENCE_MS, TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
