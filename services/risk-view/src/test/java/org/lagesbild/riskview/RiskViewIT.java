package org.lagesbild.riskview;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.KafkaStreams;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagesbild.messaging.client.KafkaAccess;
import org.lagesbild.messaging.registry.SchemaRegistry;
import org.lagesbild.messaging.table.TopicEnd;
import org.lagesbild.messaging.topic.TopicBuilder;
import org.lagesbild.messaging.topic.Topics;
import org.lagesbild.messaging.vocabulary.Vocabularies;
import org.lagesbild.messaging.wire.Codec;
import org.lagesbild.risk.change.Change;
import org.lagesbild.risk.change.ChangeReason;
import org.lagesbild.risk.incident.Certainty;
import org.lagesbild.risk.incident.Incident;
import org.lagesbild.risk.incident.Origin;
import org.lagesbild.risk.incident.Precision;
import org.lagesbild.risk.incident.Scope;
import org.lagesbild.risk.incident.Severity;
import org.lagesbild.risk.view.AreaView;
import org.lagesbild.risk.window.Measure;
import org.lagesbild.risk.window.Slot;
import org.lagesbild.risk.window.Window;
import org.lagesbild.testkit.FailedSends;
import org.lagesbild.testkit.InMemorySchemaRegistry;
import org.lagesbild.testkit.KafkaCluster;

class RiskViewIT {

    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
    private static final List<String> PLACES =
            List.of("0191", "0191R001", "0191R007", "0114", "0180", "1480R001", "1480", "01", "00", "2584");
    private static final List<String> CATEGORIES = List.of("FIRE_BUILDING", "VANDALISM", "ASSAULT");
    private static final int DAYS = 40;

    @TempDir
    private static Path directory;

    private static KafkaCluster cluster;
    private static KafkaAccess access;
    private static final SchemaRegistry REGISTRY = new InMemorySchemaRegistry();
    private static List<Incident> standing;

    @BeforeAll
    static void fillTheLog() {
        cluster = KafkaCluster.own();
        access = KafkaAccess.open(cluster.bootstrapServers());
        try (Admin admin = access.admin()) {
            new TopicBuilder(admin).create(Topics.house());
        }
        standing = produce(7);
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @Test
    void shouldCountEveryLevelExactlyAndGiveTheSameBytesWhenEverythingIsLost() throws Exception {
        Map<String, byte[]> first = run("first");
        for (String area : List.of("0191R001", "0191", "0180", "01", "14", "00")) {
            assertThat(current365(first, area)).as(area).isEqualTo(standingIn(area));
        }

        for (String area : List.of("0191", "0180")) {
            assertThat(overlap365(first, area))
                    .as(area)
                    .isEqualTo(toldTwice(area))
                    .isPositive();
        }

        Map<Integer, Long> published = ends();
        forget();
        Map<String, byte[]> second = run("second");

        assertThat(second.keySet()).isEqualTo(first.keySet());
        second.forEach((key, bytes) ->
                assertThat(Arrays.equals(bytes, first.get(key))).as(key).isTrue());
        assertThat(publishedSince(published, "0191R001"))
                .as("muted until it has caught up, then once")
                .isEqualTo(1);
    }

    /** Runs until the log is followed to its end, and returns the last bytes of every key. */
    private static Map<String, byte[]> run(String name) {
        long from = end();
        RiskViewSettings settings = new RiskViewSettings(directory.resolve(name).toString(), 2, 0);
        try (RiskViewService service = new RiskViewService(access, REGISTRY, settings)) {
            service.start();
            Awaitility.await("riket holds all that stands")
                    .atMost(Duration.ofMinutes(4))
                    .until(() -> service.streams().state() == KafkaStreams.State.RUNNING && complete(from));
            return views();
        }
    }

    private static boolean complete(long from) {
        Map<String, byte[]> views = views();
        return end() - from >= views.size()
                && views.containsKey("00")
                && current365(views, "00") == standingIn("00")
                && views.keySet().stream()
                                .filter(key -> key.startsWith(AreaView.CLOCK))
                                .count()
                        == Topics.PARTITIONS;
    }

    private static Map<String, byte[]> views() {
        Map<String, byte[]> last = new TreeMap<>();
        new TopicEnd(access, Topics.AREA_VIEWS.name()).readAll(record -> last.put(record.key(), record.value()));
        return last;
    }

    private static long end() {
        return ends().values().stream().mapToLong(offset -> offset + 1).sum();
    }

    private static Map<Integer, Long> ends() {
        Map<Integer, Long> ends = new TreeMap<>();
        new TopicEnd(access, Topics.AREA_VIEWS.name())
                .lastRecords()
                .forEach((partition, record) -> ends.put(partition, record.offset()));
        return ends;
    }

    private static int publishedSince(Map<Integer, Long> before, String area) {
        List<Long> newer = new ArrayList<>();
        new TopicEnd(access, Topics.AREA_VIEWS.name()).readAll(record -> {
            if (record.key().equals(area) && record.offset() > before.getOrDefault(record.partition(), -1L)) {
                newer.add(record.offset());
            }
        });
        return newer.size();
    }

    private static int current365(Map<String, byte[]> views, String area) {
        Codec<AreaView> codec = Topics.AREA_VIEWS.codec(REGISTRY);
        return codec.decode(views.getOrDefault(area, new byte[0])).cells().stream()
                .mapToInt(cell -> cell.counts().at(Slot.of(Measure.CURRENT, Window.D365)))
                .sum();
    }

    private static int overlap365(Map<String, byte[]> views, String area) {
        Codec<AreaView> codec = Topics.AREA_VIEWS.codec(REGISTRY);
        return codec.decode(views.getOrDefault(area, new byte[0])).overlaps().stream()
                .mapToInt(row -> row.counts().at(Slot.of(Measure.CURRENT, Window.D365)))
                .sum();
    }

    /** Of each hour and category, all but what the partner told that told most. */
    private static int toldTwice(String area) {
        return standing.stream()
                .filter(incident -> Vocabularies.areas().within(incident.area(), area))
                .collect(groupingBy(
                        incident -> incident.category() + incident.occurredAt(),
                        groupingBy(Incident::partner, counting())))
                .values()
                .stream()
                .map(Map::values)
                .mapToInt(
                        told -> (int) (told.stream().mapToLong(Long::longValue).sum()
                                - told.stream().mapToLong(Long::longValue).max().orElse(0)))
                .sum();
    }

    private static int standingIn(String area) {
        return (int) standing.stream()
                .filter(incident -> Vocabularies.areas().within(incident.area(), area))
                .count();
    }

    /** Loses the offsets, every changelog and what stood in the views' topic last. */
    private static void forget() throws ExecutionException, InterruptedException {
        try (Admin admin = access.admin()) {
            admin.deleteConsumerGroups(List.of(RiskViewService.APPLICATION))
                    .all()
                    .get();
            List<String> internal = admin.listTopics().names().get().stream()
                    .filter(topic -> topic.startsWith(RiskViewService.APPLICATION + "-"))
                    .toList();
            assertThat(internal).anyMatch(topic -> topic.endsWith("buckets-changelog"));
            admin.deleteTopics(internal).all().get();
        }
    }

    /** Forty days of ticks in every partition, with reports, late ones and retractions in between. */
    private static List<Incident> produce(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Codec<Change> codec = Topics.CHANGES.codec(REGISTRY);
        List<Incident> known = new ArrayList<>();
        FailedSends failed = new FailedSends();
        try (KafkaProducer<String, byte[]> producer = access.producer(Map.of("linger.ms", 5))) {
            for (int hour = 0; hour < DAYS * 24; hour++) {
                Instant now = START.plus(Duration.ofHours(hour));
                for (int partition = 0; partition < Topics.PARTITIONS; partition++) {
                    byte[] tick = codec.encode(new Change.Tick(now));
                    producer.send(new ProducerRecord<>(Topics.CHANGES.name(), partition, "@tick", tick), failed);
                }
                for (Change.Count change : changes(random, now, known)) {
                    String key = Vocabularies.areas().tenant(change.incident().area());
                    producer.send(new ProducerRecord<>(Topics.CHANGES.name(), key, codec.encode(change)), failed);
                }
            }
        }
        assertThat(failed.seen()).isEmpty();
        return known;
    }

    private static List<Change.Count> changes(SplittableRandom random, Instant now, List<Incident> known) {
        List<Change.Count> changes = new ArrayList<>();
        while (random.nextInt(3) > 0) {
            if (!known.isEmpty() && random.nextInt(6) == 0) {
                Incident old = known.remove(random.nextInt(known.size()));
                changes.add(new Change.Count(-1, ChangeReason.RETRACTED, now, old));
            } else {
                Incident incident = incident(random, now.minus(Duration.ofHours(random.nextInt(24 * 60))), now);
                known.add(incident);
                changes.add(new Change.Count(1, ChangeReason.REPORTED, now, incident));
            }
        }
        return changes;
    }

    private static Incident incident(SplittableRandom random, Instant occurred, Instant received) {
        boolean police = random.nextBoolean();
        return new Incident(
                police ? "polisen" : "brandkaren",
                police ? "POLICE" : "RESCUE",
                CATEGORIES.get(random.nextInt(CATEGORIES.size())),
                PLACES.get(random.nextInt(PLACES.size())),
                occurred,
                Precision.HOUR,
                "",
                Severity.LOW,
                Origin.PUBLIC,
                Certainty.LIKELY,
                List.of(),
                Scope.PUBLIC,
                1,
                1,
                received);
    }
}
