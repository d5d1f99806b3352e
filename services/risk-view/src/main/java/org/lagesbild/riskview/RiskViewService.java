package org.lagesbild.riskview;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.lagesbild.messaging.catalogue.AreaFolder;
import org.lagesbild.messaging.catalogue.EditionGuard;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.riskview.topology.RiskViewTopology;
import org.lagesbild.riskview.topology.Start;
import org.lagesbild.riskview.topology.StartReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the rolling views: reads where the log stands, then follows it until it is closed. */
public final class RiskViewService implements AutoCloseable {

    /** The consumer group, and the prefix of every internal topic. */
    public static final String APPLICATION = "risk-view";

    private static final Logger LOG = LoggerFactory.getLogger(RiskViewService.class);
    private static final Duration CLOSING = Duration.ofSeconds(20);

    private final KafkaStreams streams;

    /**
     * Reads how far views of days go; {@link #start} follows the log. Throws {@link IllegalStateException} where the
     * log was counted by other editions of the areas.
     */
    public RiskViewService(KafkaAccess access, SchemaRegistry registry, RiskViewSettings settings) {
        LOG.info("counts by the areas {}", AreaFolder.stamp());
        EditionGuard.require(Vocabularies.areas(), access, registry);
        Start.Reader start = new StartReader(Vocabularies.areas(), access, registry);
        Map<String, Object> config = config(access, settings);
        this.streams = new KafkaStreams(topology(config, registry, start), new StreamsConfig(config));
        streams.setUncaughtExceptionHandler(failure -> {
            LOG.error(
                    "a thread of {} failed and is replaced: {}",
                    APPLICATION,
                    failure.getClass().getName());
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        });
    }

    /** The topology under this configuration; strict, so that an unnamed store is an error. */
    public static Topology topology(Map<String, Object> config, SchemaRegistry registry, Start.Reader start) {
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(config)));
        new RiskViewTopology(Vocabularies.areas(), Vocabularies.taxonomy(), registry, start).build(builder);
        return builder.build();
    }

    public void start() {
        streams.start();
    }

    public KafkaStreams streams() {
        return streams;
    }

    @Override
    public void close() {
        streams.close(CloseOptions.groupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP)
                .withTimeout(CLOSING));
    }

    private static Map<String, Object> config(KafkaAccess access, RiskViewSettings settings) {
        Map<String, Object> config = new HashMap<>(access.streams(APPLICATION, settings.stateDirectory()));
        config.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads());
        config.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, settings.standbys());
        config.put("consumer.max.poll.records", 2_000);
        config.put("producer.batch.size", 128 << 10); // a view is a few kilobytes, and a commit makes many
        return config;
    }
}
