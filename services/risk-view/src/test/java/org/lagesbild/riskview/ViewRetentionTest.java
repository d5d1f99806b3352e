package org.lagesbild.riskview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.topic.StateStores;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.risk.change.Change;
import org.lagesbild.risk.change.ChangeReason;
import org.lagesbild.risk.incident.Certainty;
import org.lagesbild.risk.incident.Incident;
import org.lagesbild.risk.incident.Origin;
import org.lagesbild.risk.incident.Precision;
import org.lagesbild.risk.incident.Scope;
import org.lagesbild.risk.incident.Severity;
import org.lagesbild.riskview.topology.Start;
import org.lagesbild.testkit.InMemorySchemaRegistry;

/** What is remembered of single incidents goes when it is said to go, by the log's own time. */
class ViewRetentionTest {

    /** A Monday, at local midnight; the incident's week ends seven days later. */
    private static final Instant MONDAY = Instant.parse("2025-03-02T23:00:00Z");

    private static final Instant WEEK_END = MONDAY.plus(Duration.ofDays(7));
    private static final String AREA = "0191R001";
    private static final String MUNICIPALITY = "0191";

    @TempDir
    private Path directory;

    private final SchemaRegistry registry = new InMemorySchemaRegistry();
    private TopologyTestDriver driver;

    @BeforeEach
    void start() {
        Map<String, Object> config = new HashMap<>(
                KafkaAccess.open("unused:9092").streams(RiskViewService.APPLICATION, directory.toString()));
        Properties properties = new Properties();
        properties.putAll(config);
        driver = new TopologyTestDriver(
                RiskViewService.topology(config, registry, partition -> Start.fresh()), properties);
        pipe(new Change.Enrolled("polisen", "POLICE", MUNICIPALITY, 24, Instant.EPOCH));
        tick(MONDAY);
        pipe(new Change.Count(1, ChangeReason.REPORTED, MONDAY.plus(Duration.ofHours(12)), incident()));
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void shouldForgetTheBucketsOfAWeekWithinTheTimeThatIsDeclared() {
        StateStores.Held.Until declared = (StateStores.Held.Until) StateStores.held("risk-view", "buckets");
        assertThat(size("buckets")).as("remembered at first").isPositive();

        // summer time may begin between
        tick(WEEK_END.plus(declared.after()).minus(Duration.ofDays(2)));
        assertThat(size("buckets")).as("as long as it may be corrected").isPositive();

        tick(WEEK_END.plus(declared.after()).plus(declared.slack()));
        assertThat(size("buckets")).as("after its time").isZero();
    }

    /** Stores without a time of their own hold the newest of each thing: a year without news adds no row to them. */
    @Test
    void shouldHoldNoHistoryWhereOnlyTheLatestIsKept() {
        tick(WEEK_END.plus(Duration.ofDays(60)));
        List<Long> before = latest().stream().map(this::size).toList();
        tick(WEEK_END.plus(Duration.ofDays(425)));

        assertThat(latest()).isNotEmpty();
        assertThat(latest().stream().map(this::size)).containsExactlyElementsOf(before);
    }

    private static List<String> latest() {
        return StateStores.all().stream()
                .filter(store -> store.service().equals("risk-view") && store.held() instanceof StateStores.Held.Latest)
                .map(StateStores.StateStore::name)
                .toList();
    }

    private static Incident incident() {
        return new Incident(
                "polisen",
                "POLICE",
                "VANDALISM",
                AREA,
                MONDAY.plus(Duration.ofHours(10)),
                Precision.HOUR,
                "STREET",
                Severity.LOW,
                Origin.PUBLIC,
                Certainty.CONFIRMED,
                List.of(),
                Scope.MUNICIPALITY,
                1,
                1,
                MONDAY.plus(Duration.ofHours(12)));
    }

    private void tick(Instant hour) {
        pipe(new Change.Tick(hour));
    }

    private void pipe(Change change) {
        driver.createInputTopic(
                        Topics.CHANGES.name(),
                        new StringSerializer(),
                        Topics.CHANGES.serde(registry).serializer())
                .pipeInput(MUNICIPALITY, change);
    }

    private long size(String store) {
        long rows = 0;
        try (KeyValueIterator<Object, Object> all =
                driver.getKeyValueStore(store).all()) {
            while (all.hasNext()) {
                all.next();
                rows++;
            }
        }
        return rows;
    }
}
