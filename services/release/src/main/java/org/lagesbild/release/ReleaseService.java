package org.lagesbild.release;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.privacy.atom.Bucket;
import org.lagesbild.privacy.atom.NoiseByWeek;
import org.lagesbild.privacy.policy.PolicyBook;
import org.lagesbild.release.key.Keys;
import org.lagesbild.release.key.ReadBack;
import org.lagesbild.release.topology.ReleaseTopology;
import org.lagesbild.release.topology.Rules;
import org.lagesbild.release.topology.Standing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the release: reads back how far everything was released, then follows the changes until it is closed. What was
 * released once is never released again, whatever state was lost.
 */
public final class ReleaseService implements AutoCloseable {

    /** The consumer group, and the prefix of every internal topic; those hold true counts. */
    public static final String APPLICATION = "release";

    private static final Logger LOG = LoggerFactory.getLogger(ReleaseService.class);
    private static final Duration CLOSING = Duration.ofSeconds(20);

    private final KafkaStreams streams;
    private final ReadBack readBack;

    /** Reads what is released; {@link #start} follows the changes. */
    public ReleaseService(KafkaAccess access, SchemaRegistry registry, ReleaseSettings settings) {
        Standing standing = new ReadStanding(access, registry).read();
        int notBefore = standing.closed().values().stream()
                .max(Instant::compareTo)
                .map(last -> Bucket.weekOf(last) + 1)
                .orElse(Integer.MIN_VALUE);
        Keys keys = new Keys(settings.keyFile(), new SecureRandom(), notBefore);
        Map<String, Object> config = config(access, settings);
        this.streams = new KafkaStreams(
                topology(config, settings.policies(), registry, keys, standing), new StreamsConfig(config));
        this.readBack = new ReadBack(access, registry, keys, standing.closed());
        streams.setUncaughtExceptionHandler(failure -> {
            LOG.error(
                    "a thread of {} failed and is replaced: {}",
                    APPLICATION,
                    failure.getClass().getName());
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        });
    }

    /** The topology under this configuration. */
    public static Topology topology(
            Map<String, Object> config,
            PolicyBook policies,
            SchemaRegistry registry,
            NoiseByWeek noises,
            Standing standing) {
        Topology topology = new Topology(new TopologyConfig(new StreamsConfig(config)));
        Rules rules = Rules.of(policies, Vocabularies.areas(), Vocabularies.taxonomy());
        new ReleaseTopology(rules, registry, noises, standing).build(topology);
        return topology;
    }

    public void start() {
        readBack.start();
        streams.start();
    }

    public KafkaStreams streams() {
        return streams;
    }

    @Override
    public void close() {
        readBack.close();
        streams.close(CloseOptions.groupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP)
                .withTimeout(CLOSING));
    }

    private static Map<String, Object> config(KafkaAccess access, ReleaseSettings settings) {
        Map<String, Object> config = new HashMap<>(access.streams(APPLICATION, settings.stateDirectory()));
        config.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads());
        config.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, settings.standbys());
        return config;
    }
}
