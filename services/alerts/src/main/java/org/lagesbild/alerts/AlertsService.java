package org.lagesbild.alerts;

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
import org.lagesbild.alerts.episode.Book;
import org.lagesbild.alerts.episode.Ground;
import org.lagesbild.alerts.rule.RuleBook;
import org.lagesbild.alerts.rule.RuleFile;
import org.lagesbild.alerts.text.AlertWording;
import org.lagesbild.alerts.topology.AlertTopology;
import org.lagesbild.alerts.topology.ReadSaid;
import org.lagesbild.alerts.topology.Start;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the episodes: reads what was said before, then follows evaluations, hours and people until it is closed. What was
 * said once is never said again, whatever state was lost.
 */
public final class AlertsService implements AutoCloseable {

    /** The consumer group, and the prefix of every internal topic. */
    public static final String APPLICATION = "alerts";

    private static final Logger LOG = LoggerFactory.getLogger(AlertsService.class);
    private static final Duration CLOSING = Duration.ofSeconds(20);

    private final KafkaStreams streams;

    /** Refuses to start on a file of rules with anything wrong in it. */
    public AlertsService(KafkaAccess access, SchemaRegistry registry, AlertsSettings settings) {
        Start start = start(rules(settings), new ReadSaid(access, registry).read());
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

    private static RuleBook rules(AlertsSettings settings) {
        RuleFile file = new RuleFile(Vocabularies.taxonomy(), Vocabularies.areas());
        return settings.rules().map(file::read).orElseGet(file::usual);
    }

    /** These rules, over the vocabularies of this deployment. */
    static Start start(RuleBook rules, Map<String, Book> said) {
        return new Start(
                rules,
                new Ground.Vocabulary(Vocabularies.areas(), Vocabularies.taxonomy(), Vocabularies.harmWeights()),
                new AlertWording(Vocabularies.areas(), Vocabularies.taxonomy()),
                said);
    }

    /** The topology under this configuration; strict, so that an unnamed store is an error. */
    static Topology topology(Map<String, Object> config, SchemaRegistry registry, Start start) {
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(config)));
        new AlertTopology(registry, start).build(builder);
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

    private static Map<String, Object> config(KafkaAccess access, AlertsSettings settings) {
        Map<String, Object> config = new HashMap<>(access.streams(APPLICATION, settings.stateDirectory()));
        config.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads());
        config.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, settings.standbys());
        return config;
    }
}
