package org.lagesbild.intake;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.lagesbild.intake.erase.Eraser;
import org.lagesbild.intake.fault.FaultSettings;
import org.lagesbild.intake.guard.GuardReports.Authority;
import org.lagesbild.intake.guard.TableEnrolments;
import org.lagesbild.intake.guard.TableRuns;
import org.lagesbild.intake.guard.TableStops;
import org.lagesbild.intake.guard.Tripwire;
import org.lagesbild.intake.tick.Ticker;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.enrolment.Enrolment;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.run.Run;
import org.lagesbild.messaging.switches.Switch;
import org.lagesbild.messaging.table.TopicTable;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.risk.area.AreaTree;
import org.lagesbild.risk.taxonomy.Taxonomy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One running instance of the intake: the topology, the tables that its guard asks, and a ticker. The topics must be
 * there. Instances share the work by partitions; any of them may go at any time.
 */
public final class IntakeService implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IntakeService.class);
    private static final long TABLES_SECONDS = 60;
    private static final Duration FAREWELL = Duration.ofSeconds(10);

    private final TopicTable<Enrolment> enrolments;
    private final TopicTable<Run> runs;
    private final TopicTable<Switch> switches;
    private final KafkaStreams streams;
    private final Ticker ticker;
    private final Tripwire tripwire;
    private final Eraser eraser;

    /** @param clock of the ticker, and of how fresh the tables are; never of a report */
    public IntakeService(KafkaAccess access, SchemaRegistry registry, IntakeSettings settings, InstantSource clock) {
        Taxonomy taxonomy = Vocabularies.taxonomy();
        AreaTree areas = Vocabularies.areas();
        enrolments = new TopicTable<>(Topics.ENROLMENTS, Topics.ENROLMENTS.codec(registry), access);
        runs = new TopicTable<>(Topics.RUNS, Topics.RUNS.codec(registry), access);
        switches = new TopicTable<>(Topics.SWITCHES, Topics.SWITCHES.codec(registry), access);
        TableRuns knownRuns = new TableRuns(runs, clock);
        Authority authority = new Authority(
                new TableEnrolments(enrolments, taxonomy, areas, clock), knownRuns, new TableStops(switches, taxonomy));
        StreamsConfig config = new StreamsConfig(config(access, registry, settings));
        IntakeTopology intake = new IntakeTopology(registry, taxonomy, areas, authority);
        tripwire = intake.tripwire();
        Topology topology = topology(config, intake);
        streams = new KafkaStreams(topology, config);
        streams.setUncaughtExceptionHandler(IntakeService::startAgain);
        streams.setStateListener((now, before) -> LOG.info("intake is {}, was {}", now, before));
        ticker = new Ticker(access, registry, knownRuns, clock);
        eraser = new Eraser(access, registry, IntakeTopology.APPLICATION);
    }

    /** Returns when the guard knows who is enrolled and what is stopped; the partitions come in the background, see {@link #state()}. */
    public IntakeService start() {
        CompletableFuture.allOf(
                        enrolments.start().caughtUp(),
                        runs.start().caughtUp(),
                        switches.start().caughtUp())
                .orTimeout(TABLES_SECONDS, TimeUnit.SECONDS)
                .join();
        streams.start();
        ticker.start();
        eraser.start();
        return this;
    }

    public KafkaStreams.State state() {
        return streams.state();
    }

    /** Whether it does its share: rights are known, and its partitions are being worked on. */
    public boolean ready() {
        return enrolments.ready() && runs.ready() && switches.ready() && state() == KafkaStreams.State.RUNNING;
    }

    /** What Kafka measures of this instance. */
    public Map<MetricName, ? extends Metric> metrics() {
        return streams.metrics();
    }

    /** In how many records the guard found something personal that should never have come so far; to be zero. */
    public Tripwire tripwire() {
        return tripwire;
    }

    /** Who deletes such records from their topics. */
    public Eraser eraser() {
        return eraser;
    }

    /** For those who bind its metrics. */
    public KafkaStreams streams() {
        return streams;
    }

    @Override
    public void close() {
        close(FAREWELL);
    }

    /** Leaves, and waits no longer than this for what is under way; what is not committed by then is done again. */
    void close(Duration patience) {
        ticker.close();
        eraser.close();
        streams.close(patience);
        switches.close();
        runs.close();
        enrolments.close();
    }

    static Topology topology(StreamsConfig config, IntakeTopology intake) {
        StreamsBuilder strict = new StreamsBuilder(new TopologyConfig(config));
        intake.addTo(strict);
        return strict.build();
    }

    /** The settings of one instance, handlers included. */
    static Map<String, Object> config(KafkaAccess access, SchemaRegistry registry, IntakeSettings settings) {
        Map<String, Object> config =
                new HashMap<>(access.streams(IntakeTopology.APPLICATION, settings.stateDirectory()));
        config.putAll(FaultSettings.of(registry));
        config.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads());
        config.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, settings.standbys());
        config.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, LedgerDisk.class);
        config.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
        config.put("consumer.metadata.max.age.ms", 5_000); // how soon a new partner's topic is seen
        config.put("consumer.max.poll.records", 2_000);
        config.put("producer.batch.size", 64 << 10); // sent when full, or by the commit before which nobody reads it
        return config;
    }

    /** Types only: messages may tell of content. */
    private static StreamThreadExceptionResponse startAgain(Throwable fault) {
        LOG.error(
                "a thread of the intake failed and is replaced: {}",
                fault.getClass().getSimpleName());
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
}
