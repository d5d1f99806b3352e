package org.lagesbild.release;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.test.TestRecord;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.released.AtomRecord;
import org.lagesbild.messaging.topic.Topic;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.privacy.noise.Noise;
import org.lagesbild.release.policy.PolicyFile;
import org.lagesbild.release.topology.Standing;
import org.lagesbild.risk.area.Area;
import org.lagesbild.risk.area.AreaLevel;
import org.lagesbild.risk.change.Change;
import org.lagesbild.risk.change.ChangeReason;
import org.lagesbild.risk.incident.Certainty;
import org.lagesbild.risk.incident.Incident;
import org.lagesbild.risk.incident.Origin;
import org.lagesbild.risk.incident.Precision;
import org.lagesbild.risk.incident.Scope;
import org.lagesbild.risk.incident.Severity;
import org.lagesbild.testkit.InMemorySchemaRegistry;

/** The release without a broker: one municipality, two partners, and hours that pass by records alone. */
final class OnPaper implements AutoCloseable {

    /** The first Monday, at local midnight. */
    static final Instant MONDAY = Instant.parse("2025-03-02T23:00:00Z");

    private static final Duration HOUR = Duration.ofHours(1);

    private final SchemaRegistry registry = new InMemorySchemaRegistry();
    private final TopologyTestDriver driver;
    private final TestInputTopic<String, Change> changes;

    OnPaper(Path state, Noise noise, Map<Integer, Instant> releasedTo) {
        Map<String, Object> config =
                new HashMap<>(KafkaAccess.open("unused:9092").streams(ReleaseService.APPLICATION, state.toString()));
        Properties properties = new Properties();
        properties.putAll(config);
        driver = new TopologyTestDriver(
                ReleaseService.topology(
                        config,
                        PolicyFile.shipped(),
                        registry,
                        week -> Optional.of(noise),
                        new Standing(releasedTo, Map.of(), Map.of())),
                properties);
        changes = driver.createInputTopic(
                Topics.CHANGES.name(),
                new StringSerializer(),
                Topics.CHANGES.serde(registry).serializer());
    }

    /** Of many people, and with its county in the one partition that there is here. */
    static String municipality() {
        return Vocabularies.areas().all().stream()
                .filter(area -> area.level() == AreaLevel.MUNICIPALITY && area.population() > 20_000)
                .map(Area::code)
                .filter(code -> partition(code) == 0 && partition(county(code)) == 0)
                .findFirst()
                .orElseThrow();
    }

    static String county(String municipality) {
        return municipality.substring(0, 2);
    }

    private static int partition(String key) {
        return Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8))) % Topics.PARTITIONS;
    }

    void begin() {
        for (String partner : List.of("polisen", "brand")) {
            pipe(new Change.Enrolled(partner, "POLICE", municipality(), 24, Instant.EPOCH));
        }
        pipe(new Change.Tick(MONDAY.minus(HOUR)));
        pipe(new Change.Tick(MONDAY));
    }

    void tickUntil(Instant last) {
        for (Instant hour = MONDAY.plus(HOUR); !hour.isAfter(last); hour = hour.plus(HOUR)) {
            pipe(new Change.Tick(hour));
        }
    }

    void count(int sign, Scope scope, Instant at) {
        Incident incident = new Incident(
                "polisen",
                "POLICE",
                "VANDALISM",
                municipality(),
                at,
                Precision.HOUR,
                "STREET",
                Severity.LOW,
                Origin.PUBLIC,
                Certainty.CONFIRMED,
                List.of(),
                scope,
                1,
                1,
                at);
        pipe(new Change.Count(sign, ChangeReason.REPORTED, at, incident));
    }

    /** The other partitions have closed everything up to this hour. */
    void otherPartitionsClose(Instant hour) {
        TestInputTopic<String, AtomRecord> atoms = driver.createInputTopic(
                Topics.COUNTY_ATOMS.name(),
                new StringSerializer(),
                Topics.COUNTY_ATOMS.serde(registry).serializer());
        for (int other = 1; other < Topics.PARTITIONS; other++) {
            atoms.pipeInput(AtomRecord.CLOCK + other, new AtomRecord.Clock(hour));
        }
    }

    private void pipe(Change change) {
        changes.pipeInput(municipality(), change);
    }

    /** What the store remembers now, by key. */
    List<String> keys(String store) {
        List<String> keys = new ArrayList<>();
        try (KeyValueIterator<String, Object> all =
                driver.<String, Object>getKeyValueStore(store).all()) {
            all.forEachRemaining(entry -> keys.add(entry.key));
        }
        return keys;
    }

    /** Everything in the topic as it lies there. */
    List<TestRecord<String, byte[]>> raw(Topic<?> topic) {
        return driver.createOutputTopic(topic.name(), new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    <T> T value(Topic<T> topic, TestRecord<String, byte[]> record) {
        return topic.codec(registry).decode(record.value());
    }

    @Override
    public void close() {
        driver.close();
    }
}
