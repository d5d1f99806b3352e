package org.lagesbild.web.audit;

import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.lagesbild.messaging.audit.AuditEntry;
import org.lagesbild.messaging.audit.Deed;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.registry.RegistryException;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.wire.Codec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This process's own chain of the audit. Entries are written in the order in which they are told. One that can not be
 * written is an error in the log, and a gap that whoever reads the chain will see; the next one begins a new chain.
 */
public final class AuditLog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AuditLog.class);
    private static final int PATIENCE_MS = 4_000;

    private final KafkaProducer<String, byte[]> producer;
    private final Codec<AuditEntry> codec;
    private final String topic;
    private final InstantSource time;
    private String writer = UUID.randomUUID().toString();
    private @Nullable AuditEntry last;
    private volatile boolean broken;

    AuditLog(KafkaAccess access, AuditSource source, SchemaRegistry registry, InstantSource time) {
        this.topic = source.topic().name();
        this.codec = source.topic().codec(registry);
        this.time = time;
        this.producer = access.producer(Map.of(
                ProducerConfig.CLIENT_ID_CONFIG,
                "lagesbild-audit",
                ProducerConfig.LINGER_MS_CONFIG,
                0,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                PATIENCE_MS,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                PATIENCE_MS / 2,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                PATIENCE_MS));
    }

    /** Puts it on record; whether the brokers have it is known within some seconds. */
    public synchronized CompletableFuture<Boolean> record(Deed deed) {
        CompletableFuture<Boolean> written = new CompletableFuture<>();
        AuditEntry entry = next(deed);
        try {
            byte[] value = codec.encode(entry);
            producer.send(new ProducerRecord<>(topic, entry.writer(), value), (where, failure) -> {
                if (failure != null) {
                    lost(deed);
                }
                written.complete(failure == null);
            });
        } catch (KafkaException | RegistryException e) {
            lost(deed);
            written.complete(false);
        }
        return written;
    }

    private AuditEntry next(Deed deed) {
        if (broken) {
            broken = false;
            writer = UUID.randomUUID().toString();
            last = null;
        }
        AuditEntry before = last;
        AuditEntry entry = before == null
                ? AuditEntry.of(writer, 0, time.instant(), deed, AuditEntry.START)
                : AuditEntry.of(writer, before.sequence() + 1, time.instant(), deed, before.hash());
        last = entry;
        return entry;
    }

    /** Called by the producer's own thread, which must not wait for whoever is sending. */
    private void lost(Deed deed) {
        LOG.error("not on record: {} of {}", deed.action(), deed.target());
        broken = true;
    }

    @Override
    public void close() {
        producer.close();
    }
}
