package org.lagesbild.release;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.ConfigResource.Type;
import org.awaitility.Awaitility;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.topic.Topic;
import org.lagesbild.messaging.topic.TopicBuilder;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.privacy.release.ReleasedView;
import org.lagesbild.release.policy.PolicyFile;
import org.lagesbild.risk.change.Change;
import org.lagesbild.risk.change.ChangeReason;
import org.lagesbild.risk.incident.Certainty;
import org.lagesbild.risk.incident.Incident;
import org.lagesbild.risk.incident.Origin;
import org.lagesbild.risk.incident.Precision;
import org.lagesbild.risk.incident.Scope;
import org.lagesbild.risk.incident.Severity;
import org.lagesbild.testkit.FailedSends;
import org.lagesbild.testkit.InMemorySchemaRegistry;
import org.lagesbild.testkit.KafkaCluster;

/** The release on a real broker: changes of one municipality with two partners, and hours that pass by records alone. */
public final class ChangeLog implements AutoCloseable {

    /** A Monday, at local midnight. */
    public static final Instant MONDAY = Instant.parse("2025-03-02T23:00:00Z");

    public static final List<Topic<?>> RELEASED =
            List.of(Topics.RELEASED_ATOMS, Topics.PARTNER_VIEWS, Topics.PUBLIC_VIEWS);

    private static final String TEN_YEARS = Long.toString(Duration.ofDays(3_650).toMillis());
    private static final String MUNICIPALITY = "0191";
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration NIGHT = Duration.ofHours(7);

    private final KafkaCluster cluster = KafkaCluster.own();
    private final KafkaAccess access = KafkaAccess.open(cluster.bootstrapServers());
    private final SchemaRegistry registry = new InMemorySchemaRegistry();
    private final FailedSends failed = new FailedSends();
    private final KafkaProducer<String, byte[]> producer = access.producer(Map.of("linger.ms", 5));

    /** With the partners enrolled, and the hour before the first Monday begun. */
    public ChangeLog() {
        try (Admin admin = access.admin()) {
            new TopicBuilder(admin).create(Topics.house());
            keepAll(admin);
        }
        for (String partner : List.of("polisen", "brand")) {
            write(new Change.Enrolled(partner, "POLICE", MUNICIPALITY, 24, Instant.EPOCH));
        }
        tick(MONDAY.minus(HOUR));
    }

    /** Old times roll segments at once, and what is rolled is compacted: then nobody could count what was written. */
    private static void keepAll(Admin admin) {
        AlterConfigOp never = new AlterConfigOp(new ConfigEntry("segment.ms", TEN_YEARS), OpType.SET);
        Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
        Stream.concat(RELEASED.stream(), Stream.of(Topics.COUNTY_ATOMS))
                .forEach(topic -> changes.put(new ConfigResource(Type.TOPIC, topic.name()), List.of(never)));
        admin.incrementalAlterConfigs(changes)
                .all()
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    /** The morning of a day, counted from the first Monday, when the night's six hours have just closed. */
    public static Instant morning(int day) {
        return MONDAY.plus(Duration.ofDays(day)).plus(Duration.ofHours(7));
    }

    /** Every hour from the first up to the last one. */
    public void ticks(Instant first, Instant last) {
        for (Instant hour = first; !hour.isAfter(last); hour = hour.plus(HOUR)) {
            tick(hour);
        }
        producer.flush();
        assertThat(failed.seen()).isEmpty();
    }

    private void tick(Instant hour) {
        byte[] tick = Topics.CHANGES.codec(registry).encode(new Change.Tick(hour));
        for (int partition = 0; partition < Topics.PARTITIONS; partition++) {
            producer.send(new ProducerRecord<>(Topics.CHANGES.name(), partition, "@tick", tick), failed);
        }
    }

    public void count(int sign, int times, Instant at) {
        for (int one = 0; one < times; one++) {
            ChangeReason reason = sign > 0 ? ChangeReason.REPORTED : ChangeReason.RETRACTED;
            write(new Change.Count(sign, reason, at, incident(at)));
        }
    }

    private void write(Change change) {
        byte[] value = Topics.CHANGES.codec(registry).encode(change);
        producer.send(new ProducerRecord<>(Topics.CHANGES.name(), MUNICIPALITY, value), failed);
    }

    private static Incident incident(Instant at) {
        return new Incident(
                "polisen",
                "POLICE",
                "VANDALISM",
                "0191R001",
                at,
                Precision.HOUR,
                "STREET",
                Severity.LOW,
                Origin.PUBLIC,
                Certainty.CONFIRMED,
                List.of(),
                Scope.PUBLIC,
                1,
                1,
                at);
    }

    public KafkaAccess access() {
        return access;
    }

    public SchemaRegistry registry() {
        return registry;
    }

    public KafkaCluster cluster() {
        return cluster;
    }

    static Path keyFile(Path directory) {
        return directory.resolve("noise-key");
    }

    static String stateIn(Path directory) {
        return directory.resolve("state").toString();
    }

    /** Of a process that keeps its state and its key there. */
    ReleaseSettings settings(Path directory) {
        return new ReleaseSettings(stateIn(directory), 1, 0, PolicyFile.shipped(), keyFile(directory));
    }

    /** Runs a release of its own process until it has made all that follows from the morning's tick. */
    public void release(Path directory, Instant morning) {
        try (ReleaseService service = new ReleaseService(access, registry, settings(directory))) {
            service.start();
            awaitMade(morning);
        }
    }

    /** All views that move in an hour are in one transaction, and this one moves in every morning's. */
    public void awaitMade(Instant morning) {
        Instant end = morning.minus(HOUR);
        Awaitility.await("views of " + morning)
                .until(() -> last("0191|24h-municipality-all|ALL")
                        .filter(view -> view.end().equals(end))
                        .isPresent());
        Awaitility.await("its county's views of that night")
                .until(() -> last("01|7d-county-all|ALL")
                        .filter(view -> view.end().equals(morning.minus(NIGHT)))
                        .isPresent());
        Awaitility.await("every partition's clock")
                .until(() -> records(Topics.RELEASED_ATOMS).stream()
                                .filter(record -> key(record).startsWith("@clock/"))
                                .filter(record -> record.timestamp() == morning.toEpochMilli())
                                .count()
                        == Topics.PARTITIONS);
    }

    /** The last view for released readers under this key. */
    public Optional<ReleasedView> last(String key) {
        return records(Topics.PARTNER_VIEWS).stream()
                .filter(record -> key(record).equals(key))
                .map(record -> Topics.PARTNER_VIEWS.codec(registry).decode(record.value()))
                .reduce((one, next) -> next);
    }

    /** Of each released topic, key, time and bytes of every record. */
    List<List<String>> contents() {
        return RELEASED.stream()
                .map(topic -> records(topic).stream()
                        .map(record -> key(record)
                                + ' '
                                + record.timestamp()
                                + ' '
                                + Base64.getEncoder().encodeToString(record.value()))
                        .toList())
                .toList();
    }

    /** All that lies there, as committed. */
    public List<ConsumerRecord<byte[], byte[]>> records(Topic<?> topic) {
        return cluster.records().present(topic.name());
    }

    public static String key(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.key(), UTF_8);
    }

    /** Loses the offsets and every changelog: what comes next counts from the first change on. */
    public void forget() {
        try (Admin admin = access.admin()) {
            admin.deleteConsumerGroups(List.of(ReleaseService.APPLICATION))
                    .all()
                    .get();
            List<String> internal = admin.listTopics().names().get().stream()
                    .filter(topic -> topic.startsWith(ReleaseService.APPLICATION + "-"))
                    .toList();
            assertThat(internal).anyMatch(topic -> topic.endsWith("open-counts-changelog"));
            admin.deleteTopics(internal).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
        cluster.close();
    }
}
