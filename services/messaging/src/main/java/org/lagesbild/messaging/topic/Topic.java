package org.lagesbild.messaging.topic;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.wire.CodecSerde;
import org.lagesbild.messaging.wire.RegistryCodec;
import org.lagesbild.messaging.wire.Wire;

/**
 * One topic of the catalogue: what it holds, how long, who writes and who reads it. Keys are UTF-8 strings throughout.
 * Codecs are chosen here and never at a call site.
 *
 * @param key what the key is, in words
 * @param owner the only service that writes it (a partner's id for its reports, which the gateway may write too)
 */
public record Topic<T>(
        String name, int partitions, String key, Wire<T, ?> wire, Kept kept, String owner, List<String> readers) {

    /** How long a topic keeps its records. */
    public sealed interface Kept {

        /** The last record of each key, for ever or until its tombstone. */
        record Compacted() implements Kept {}

        /**
         * The same, and each record tells nothing beside its content: it bears the time that its writer gave it, and is not
         * compressed, since compression betrays sizes.
         */
        record Released() implements Kept {}

        /** All records, for this long after they were appended: the broker's clock, never the producer's. */
        record Deleted(Duration after) implements Kept {}

        /**
         * The same, in small files that are given back soon: a broker gives back whole files alone, and here a record may have
         * to go before its time.
         */
        record Erasable(Duration after) implements Kept {}
    }

    /** The size of a file of an erasable topic: the smallest that a broker takes, and no more than one batch may fill. */
    public static final int ERASABLE_SEGMENT_BYTES = 1 << 20;

    private static final Duration GONE_FROM_DISK = Duration.ofSeconds(1);
    private static final Duration TOMBSTONES_SEEN = Duration.ofDays(1);

    public Topic {
        readers = List.copyOf(readers);
    }

    /** The codec of this topic's values, under the subject {@code <topic>-value}. */
    public RegistryCodec<T, ? extends SpecificRecord> codec(SchemaRegistry registry) {
        return codecOf(wire, registry);
    }

    private <A extends SpecificRecord> RegistryCodec<T, A> codecOf(Wire<T, A> known, SchemaRegistry registry) {
        return new RegistryCodec<>(known, subject(), registry);
    }

    /** The codec as a serde, for Streams. */
    public CodecSerde<T> serde(SchemaRegistry registry) {
        return new CodecSerde<>(codec(registry));
    }

    public String subject() {
        return name + "-value";
    }

    /** The topic as it is to be created on a cluster of this many brokers. */
    public NewTopic definition(int brokers) {
        short replicas = (short) Math.min(3, brokers);
        return new NewTopic(name, partitions, replicas).configs(config(brokers));
    }

    /** The topic's settings. Two in-sync replicas from three brokers on, and no weaker mode there. */
    public Map<String, String> config(int brokers) {
        Map<String, String> config = new HashMap<>();
        config.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, brokers >= 3 ? "2" : "1");
        if (kept instanceof Kept.Deleted deleted) {
            deletedAfter(deleted.after(), config);
        } else if (kept instanceof Kept.Erasable erasable) {
            deletedAfter(erasable.after(), config);
            config.put(TopicConfig.SEGMENT_BYTES_CONFIG, Integer.toString(ERASABLE_SEGMENT_BYTES));
            config.put(TopicConfig.FILE_DELETE_DELAY_MS_CONFIG, Long.toString(GONE_FROM_DISK.toMillis()));
        } else {
            config.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
            config.put(TopicConfig.DELETE_RETENTION_MS_CONFIG, Long.toString(TOMBSTONES_SEEN.toMillis()));
            if (kept instanceof Kept.Released) {
                config.put(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "CreateTime");
                config.put(TopicConfig.COMPRESSION_TYPE_CONFIG, "uncompressed");
            }
        }
        return Map.copyOf(config);
    }

    private static void deletedAfter(Duration after, Map<String, String> config) {
        config.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);
        config.put(TopicConfig.RETENTION_MS_CONFIG, Long.toString(after.toMillis()));
        config.put(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime");
    }
}
