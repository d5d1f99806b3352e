package org.lagesbild.gateway.publish;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;

/**
 * How long a publisher may be kept waiting, and how much memory may wait with it. Short of the usual two minutes: a
 * partner's system can send again, but should not hang.
 */
public final class ProducerLimits {

    private static final int DELIVERY_MS = 10_000;
    private static final int REQUEST_MS = 5_000;
    private static final int BLOCK_MS = 3_000;
    private static final int LINGER_MS = 2;
    private static final int BATCH_BYTES = 64 << 10;
    private static final long BUFFER_BYTES = 32L << 20;

    /** How long a transaction may stay open: so long it holds up whoever reads that partner's topic. */
    private static final int TRANSACTION_MS = 10_000;

    private static final int COMMIT_MS = 6_000;

    private ProducerLimits() {}

    /** Of a producer with this transactional id. */
    public static Map<String, Object> transactional(String id) {
        Map<String, Object> settings = new HashMap<>(settings());
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, id);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, id);
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_MS);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, COMMIT_MS);
        return settings;
    }

    public static Map<String, Object> settings() {
        return Map.of(
                ProducerConfig.CLIENT_ID_CONFIG, "lagesbild-gateway",
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_MS,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MS,
                ProducerConfig.MAX_BLOCK_MS_CONFIG, BLOCK_MS,
                ProducerConfig.LINGER_MS_CONFIG, LINGER_MS,
                ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES,
                ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER_BYTES,
                ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 5);
    }
}
